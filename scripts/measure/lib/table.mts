import type { Spread } from './statistics.mts';

type Row = readonly string[];

/** A Markdown table whose columns but the first ones are aligned to the right, as figures are. A `|` would end a cell. */
export function figureTable(head: Row, rows: readonly Row[], textColumns = 1): string {
	const alignment = head.map((_, index) => (index < textColumns ? '---' : '--:'));
	return [head, alignment, ...rows]
		.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');
}

/** One without figures. */
export const markdownTable = (head: Row, rows: readonly Row[]) =>
	figureTable(head, rows, head.length);

export const whole = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });

export const megabytes = (bytes: number) => `${whole(bytes / 1_000_000)} MB`;

/** `median (lowest to highest)` */
export const withSpread = (value: Spread | undefined, format: (value: number) => string): string =>
	value ? `${format(value.median)} (${format(value.lowest)} to ${format(value.highest)})` : '–';
