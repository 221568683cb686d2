const SECOND_MS = 1000;

/** At most this many requests of each skill in any second; what is refused does not count. */
export class RequestRate {
	private readonly admitted = new Map<string, number[]>();
	private perSecond: number;

	constructor(
		private readonly startPerSecond: number,
		private readonly now: () => number,
	) {
		this.perSecond = startPerSecond;
	}

	reset(): void {
		this.admitted.clear();
		this.perSecond = this.startPerSecond;
	}

	/** Infinity: no limit. */
	setLimit(perSecond: number): void {
		this.perSecond = perSecond;
	}

	admit(clientId: string): boolean {
		if (this.perSecond === Infinity) return true;
		const now = this.now();
		const recent = (this.admitted.get(clientId) ?? []).filter((at) => now - at < SECOND_MS);
		this.admitted.set(clientId, recent);
		if (recent.length >= this.perSecond) return false;
		recent.push(now);
		return true;
	}
}
