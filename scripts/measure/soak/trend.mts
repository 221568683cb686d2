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
	const [startMs = 0] = timesMs;
	const points = values.map((value, index) => [timesMs[index]! - startMs, value]);
	if (points.length < 2) throw new Error('A trend needs two points.');
	const { m: slope } = linearRegression(points);
	return { mean: mean(values), growth: slope * points.at(-1)![0]! };
}
