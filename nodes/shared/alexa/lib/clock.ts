/** Time and chance, handed in so that tests need not wait. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** From 0 up to, but not including, 1. */
	random(): number;
	sleep(delayMs: number): Promise<void>;
}
