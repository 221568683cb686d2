export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** Time and chance, handed in so that tests need not wait. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** From 0 up to, but not including, 1. */
	random(): number;
	sleep(delayMs: number): Promise<void>;
}

/** Whether so little time has passed since a moment. If the clock was set back, time counts as gone by. */
export function isWithin(
	clock: Pick<Clock, 'now'>,
	durationMs: number,
	sinceMs: number | undefined,
): boolean {
	if (sinceMs === undefined) return false;
	const elapsedMs = clock.now() - sinceMs;
	return elapsedMs >= 0 && elapsedMs < durationMs;
}
