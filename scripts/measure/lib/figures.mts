import type { Spread } from './statistics.mts';

export const whole = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });

export const megabytes = (bytes: number) => `${whole(bytes / 1_000_000)} MB`;

/** `median (lowest to highest)` */
export const withSpread = (value: Spread | undefined, format: (value: number) => string): string =>
	value ? `${format(value.median)} (${format(value.lowest)} to ${format(value.highest)})` : '–';
