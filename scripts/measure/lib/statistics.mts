export interface Spread {
	median: number;
	lowest: number;
	highest: number;
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
	return { median: median(values), lowest: Math.min(...values), highest: Math.max(...values) };
}

/** The smallest of the values that at least this many percent of them do not exceed; NaN where there are none. */
export function percentile(values: readonly number[], percent: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
	return sorted[rank - 1] ?? NaN;
}
