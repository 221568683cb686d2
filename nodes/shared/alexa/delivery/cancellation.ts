import type { Clock } from '../lib/clock';
import type { Failure } from '../lib/failure';

/** How long a canceled run waits for calls that are just ending, so that their outcome is known. */
const GRACE_MS = 100;

/** Waits that all end at once when the execution is canceled. */
export interface Cancellation {
	readonly canceled: boolean;
	wait(delayMs: number): Promise<void>;
	/** The result of `work`, or undefined soon after the execution is canceled; `work` then ends on its own. */
	race<Result>(work: Promise<Result>): Promise<Result | undefined>;
	/** Lets go of the signal; to be called when the run has ended. */
	dispose(): void;
}

export function createCancellation(clock: Clock, signal: AbortSignal | undefined): Cancellation {
	const wakers = new Set<() => void>();
	const wakeAll = () => {
		for (const wake of wakers) wake();
	};
	signal?.addEventListener('abort', wakeAll, { once: true });
	const untilCanceled = async <Result>(
		work: Promise<Result>,
		onCancel: (giveUp: () => void) => void,
	): Promise<Result | undefined> =>
		await new Promise<Result | undefined>((resolve, reject) => {
			const wake = () => onCancel(() => resolve(undefined));
			wakers.add(wake);
			void work.then(resolve, reject).finally(() => wakers.delete(wake));
			if (signal?.aborted) wake();
		});
	return {
		get canceled() {
			return signal?.aborted ?? false;
		},
		async wait(delayMs) {
			if (signal?.aborted || delayMs <= 0) return;
			const slept = clock.sleep(delayMs).catch(() => undefined);
			await untilCanceled(slept, (giveUp) => giveUp());
		},
		race: async (work) =>
			await untilCanceled(work, (giveUp) => void clock.sleep(GRACE_MS).then(giveUp, giveUp)),
		dispose: () => signal?.removeEventListener('abort', wakeAll),
	};
}

/** The execution was stopped; what was called before may have arrived. */
export function canceled(attempts: number, sent?: 'perhapsSent'): Failure {
	const isUntouched = attempts === 0 && sent === undefined;
	return {
		code: 'CANCELLED',
		message: isUntouched
			? 'The execution was stopped before this was sent'
			: 'The execution was stopped while this was being sent',
		description: isUntouched
			? 'Nothing was sent for this item.'
			: 'Check whether it arrived before you send it again. A request for this item was in progress, and Amazon may have accepted it.',
		attempts,
	};
}
