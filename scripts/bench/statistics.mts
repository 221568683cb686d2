export interface Spread {
	median: number;
	lowest: number;
	highest: number;
	count: number;
}

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	const upper = sorted[Math.floor(middle)] ?? NaN;
	return Number.isInteger(middle) ? ((sorted[middle - 1] ?? NaN) + upper) / 2 : upper;
}

/** Undefined where there are no values. */
export function spreadOf(values: readonly number[]): Spread | undefined {
	if (values.length === 0) return undefined;
	return {
		median: median(values),
		lowest: Math.min(...values),
		highest: Math.max(...values),
		count: values.length,
	};
}
