interface Point {
	x: number;
	y: number;
}

export interface Trend {
	/** Of the points themselves. */
	mean: number;
	/** From the first to the last point along the line that fits them best (least squares). */
	growth: number;
}

/** What the points do in the long run, whatever they do from one to the next; at least two of them. */
export function trendOf(points: readonly Point[]): Trend {
	const meanX = mean(points.map(({ x }) => x));
	const meanY = mean(points.map(({ y }) => y));
	const covariance = mean(points.map(({ x, y }) => (x - meanX) * (y - meanY)));
	const variance = mean(points.map(({ x }) => (x - meanX) ** 2));
	const [first, last] = [points.at(0), points.at(-1)];
	if (!first || !last || variance === 0) throw new Error('A trend needs points apart.');
	return { mean: meanY, growth: (covariance / variance) * (last.x - first.x) };
}

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
