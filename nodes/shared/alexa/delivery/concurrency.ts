import type { Clock } from '../lib/clock';
import type { Cancellation } from './cancellation';

/** This many times the concurrency may wait for another try before no new item starts. */
const WAITING_PER_SLOT = 10;

/**
 * Slots for calls in flight. An item that waits before another try gives its slot to others, and comes back before new
 * ones start.
 */
export class Concurrency {
	private running = 0;

	private waiting = 0;

	private readonly returning: Array<() => void> = [];

	private newcomer: (() => void) | undefined;

	constructor(private readonly slots: number) {}

	/** Takes a slot for a new item; one caller at a time. */
	async enter(): Promise<void> {
		if (this.hasRoomForNew()) {
			this.running++;
			return;
		}
		await new Promise<void>((resolve) => {
			this.newcomer = resolve;
		});
	}

	leave(): void {
		this.running--;
		this.fill();
	}

	/** Gives the slot away while `wait` lasts, and takes one again. */
	async pause(wait: () => Promise<void>): Promise<void> {
		this.waiting++;
		this.leave();
		await wait();
		if (this.running < this.slots) this.running++;
		else await new Promise<void>((resolve) => this.returning.push(resolve));
		this.waiting--;
		this.fill();
	}

	private hasRoomForNew(): boolean {
		return this.running < this.slots && this.waiting < this.slots * WAITING_PER_SLOT;
	}

	private fill(): void {
		while (this.running < this.slots) {
			const next = this.returning.shift();
			if (!next) break;
			this.running++;
			next();
		}
		if (this.newcomer && this.hasRoomForNew()) {
			const enter = this.newcomer;
			this.newcomer = undefined;
			this.running++;
			enter();
		}
	}
}

/**
 * Runs jobs within the concurrency, started in their order, and gives the results in that order. A job is asked for only when
 * there is a slot for it, so that many jobs need not exist at once. Once `isStopped` says so, no further job is asked
 * for, and those started are awaited. After a job that throws no further one is asked for either.
 */
export async function runInOrder<Job, Result>(
	jobs: Iterator<Job, unknown>,
	concurrency: Concurrency,
	isStopped: () => boolean,
	run: (job: Job) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const started = new Set<Promise<unknown>>();
	const thrown: unknown[] = [];
	const ask = () => {
		try {
			return isStopped() || thrown.length > 0 ? undefined : jobs.next();
		} catch (error) {
			thrown.push(error);
			return undefined;
		}
	};
	const end = (task: Promise<unknown>) => {
		started.delete(task);
		concurrency.leave();
	};
	for (let index = 0; ; index++) {
		await concurrency.enter();
		const next = ask();
		if (!next || next.done) {
			concurrency.leave();
			break;
		}
		const task = run(next.value).then(
			(result) => {
				results[index] = result;
				end(task);
			},
			(error: unknown) => {
				thrown.push(error);
				end(task);
			},
		);
		started.add(task);
	}
	await Promise.all(started);
	if (thrown.length > 0) throw thrown[0];
	return results;
}

/** Spreads calls evenly so that no more than `requestsPerSecond` start; 0 means no pacing. */
export class RateLimit {
	private nextMs = 0;

	private lastMs = 0;

	constructor(
		private readonly requestsPerSecond: number,
		private readonly clock: Clock,
		private readonly cancellation: Cancellation,
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
		await this.cancellation.wait(startMs - nowMs);
	}
}
