export interface Trend {
	/** Of the values themselves. */
	mean: number;
	/** From the first to the last point along the line that fits them best (least squares). */
	growth: number;
}

/** What values do in the long run, whatever they do from one to the next; at least two of them. */
export function trendOf(times: readonly number[], values: readonly number[]): Trend {
	const meanTime = mean(times);
	const meanValue = mean(values);
	const spans = times.map((time) => time - meanTime);
	const covariance = mean(values.map((value, index) => (value - meanValue) * spans[index]!));
	const variance = mean(spans.map((span) => span ** 2));
	if (!(variance > 0)) throw new Error('A trend needs points apart.');
	return { mean: meanValue, growth: (covariance / variance) * (times.at(-1)! - times[0]!) };
}

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
