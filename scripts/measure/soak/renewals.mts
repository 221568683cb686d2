export interface Exchange {
	scope: string;
	atMs: number;
}

/** How far apart the exchanges of each scope came, in seconds. They are given in their order. */
export function renewalsOf(exchanges: readonly Exchange[]) {
	const scopes = [...new Set(exchanges.map(({ scope }) => scope))];
	return scopes.map((scope) => {
		const times = exchanges.filter((one) => one.scope === scope).map(({ atMs }) => atMs);
		return { scope, gaps: times.slice(1).map((atMs, index) => (atMs - times[index]!) / 1000) };
	});
}

/** A token is renewed one minute ahead of its end, or at half its life if that is later. */
export const renewedAfter = (lifetimeSeconds: number): number =>
	Math.max(lifetimeSeconds / 2, lifetimeSeconds - 60);
