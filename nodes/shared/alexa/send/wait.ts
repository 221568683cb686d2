import type { Clock } from '../clock';

/** Waits that all end at once when the execution is cancelled. */
export interface Waits {
	readonly cancelled: boolean;
	wait(delayMs: number): Promise<void>;
	/** Lets go of the signal; to be called when the run is over. */
	dispose(): void;
}

export function createWaits(clock: Clock, signal: AbortSignal | undefined): Waits {
	const wakers = new Set<() => void>();
	const wakeAll = () => {
		for (const wake of wakers) wake();
	};
	signal?.addEventListener('abort', wakeAll, { once: true });
	return {
		get cancelled() {
			return signal?.aborted ?? false;
		},
		async wait(delayMs) {
			if (signal?.aborted || delayMs <= 0) return;
			await new Promise<void>((resolve) => {
				const wake = () => {
					wakers.delete(wake);
					resolve();
				};
				wakers.add(wake);
				void clock.sleep(delayMs).then(wake, wake);
			});
		},
		dispose: () => signal?.removeEventListener('abort', wakeAll),
	};
}
