import { setTimeout as sleep } from 'node:timers/promises';

interface WaitOptions {
	what: string;
	timeoutMs: number;
	everyMs?: number;
}

/** Asks again and again until the answer is neither undefined, false nor an error. */
export async function waitFor<Answer>(
	ask: () => Promise<Answer | undefined | false>,
	{ what, timeoutMs, everyMs = 250 }: WaitOptions,
): Promise<Answer> {
	const deadlineMs = performance.now() + timeoutMs;
	let lastError: unknown;
	while (performance.now() < deadlineMs) {
		try {
			const answer = await ask();
			if (answer !== undefined && answer !== false) return answer;
			lastError = undefined;
		} catch (error) {
			lastError = error;
		}
		await sleep(everyMs);
	}
	throw new Error(`Waited ${timeoutMs / 1000} s in vain: ${what}.`, { cause: lastError });
}
