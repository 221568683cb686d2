import type { Clock } from '../lib/clock';
import type { Cancellation } from './cancellation';

/** Spreads calls evenly so that no more than `requestsPerSecond` start; 0 means no pacing. */
export class RateLimit {
	private nextMs = 0;

	private lastMs = 0;

	constructor(
		private readonly requestsPerSecond: number,
		private readonly clock: Clock,
		private readonly waits: Cancellation,
	) {}

	/** Waits for this call's turn. The turn is taken before the first await, so callers cannot share one. */
	async turn(): Promise<void> {
		if (this.requestsPerSecond <= 0) return;
		const nowMs = this.clock.now();
		// a clock that was set back must not stall the run
		if (nowMs < this.lastMs) this.nextMs = nowMs;
		this.lastMs = nowMs;
		const startMs = Math.max(nowMs, this.nextMs);
		this.nextMs = startMs + 1000 / this.requestsPerSecond;
		await this.waits.wait(startMs - nowMs);
	}
}
