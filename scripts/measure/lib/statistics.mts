import { max, median, min } from 'simple-statistics';

export interface Spread {
	median: number;
	lowest: number;
	highest: number;
}

/** Undefined where there are no values. */
export const spreadOf = (values: number[]): Spread | undefined =>
	values.length === 0
		? undefined
		: { median: median(values), lowest: min(values), highest: max(values) };
