/** How far apart the exchanges of one scope came. */
export interface Renewals {
	scope: string;
	exchanges: number;
	/** In seconds; none where there was one exchange. */
	shortest?: number;
	longest?: number;
}

export interface Exchange {
	scope: string;
	atMs: number;
	status: number | 'reset';
}

const MS = 1000;

/** Of the exchanges in their order. */
export function renewalsOf(exchanges: readonly Exchange[]): Renewals[] {
	const scopes = [...new Set(exchanges.map(({ scope }) => scope))];
	return scopes.map((scope) => {
		const times = exchanges.filter((one) => one.scope === scope).map(({ atMs }) => atMs);
		const gaps = times.slice(1).map((atMs, index) => (atMs - (times[index] ?? NaN)) / MS);
		return {
			scope,
			exchanges: times.length,
			...(gaps.length > 0 && { shortest: Math.min(...gaps), longest: Math.max(...gaps) }),
		};
	});
}

/** A token is renewed one minute ahead of its end, or at half its life if that is later. */
export const renewedAfter = (lifetimeSeconds: number): number =>
	Math.max(lifetimeSeconds / 2, lifetimeSeconds - 60);
