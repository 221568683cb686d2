import { linearRegression, mean } from 'simple-statistics';

export interface Trend {
	/** Of the values themselves. */
	mean: number;
	/** From the first to the last point along the line that fits them best (least squares). */
	growth: number;
}

/** What values do in the long run, whatever they do from one to the next; at least two of them. */
export function trendOf(timesMs: readonly number[], values: number[]): Trend {
	// From the start: sums of squares of dates would lose their last digits.
	const [startMs = NaN] = timesMs;
	const points = values.map((value, index) => [timesMs[index]! - startMs, value]);
	const [spanMs = NaN] = points.at(-1) ?? [];
	if (!(spanMs > 0)) throw new Error('A trend needs points apart.');
	return { mean: mean(values), growth: linearRegression(points).m * spanMs };
}
