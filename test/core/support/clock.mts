import type { Clock } from '../../../nodes/shared/alexa/lib/clock.ts';

export interface FakeClock extends Clock {
	/** What was asked of `sleep`, in ms. */
	readonly sleeps: number[];
	advance(ms: number): void;
}

/** A clock whose sleep ends at once and moves the time on by its length. */
export function instantClock({ startMs = 0, random = 0.5 } = {}): FakeClock {
	let nowMs = startMs;
	const sleeps: number[] = [];
	return {
		sleeps,
		now: () => nowMs,
		random: () => random,
		sleep: async (delayMs) => {
			sleeps.push(delayMs);
			nowMs += delayMs;
		},
		advance: (ms) => {
			nowMs += ms;
		},
	};
}

/** A clock that stands still: who sleeps by it never wakes by itself. */
export function stoppedClock(): FakeClock {
	const clock = instantClock();
	return {
		...clock,
		sleep: async (delayMs) => {
			clock.sleeps.push(delayMs);
			await new Promise<never>(() => {});
		},
	};
}

/** Lets everything run that waits for nothing but promises. */
export const settle = async () => await new Promise<void>((resolve) => setTimeout(resolve, 0));

interface Deferred {
	promise: Promise<void>;
	resolve(): void;
}

export function deferred(): Deferred {
	let resolve = () => {};
	const promise = new Promise<void>((done) => {
		resolve = done;
	});
	return { promise, resolve: () => resolve() };
}
