import { sleep } from 'n8n-workflow';
import type { Clock } from '../../alexa/lib/clock';

/** The clock of credential and nodes. Tests replace its members, so that no test waits. */
export const clock: Clock = {
	now: () => Date.now(),
	random: () => Math.random(),
	sleep: async (delayMs) => await sleep(delayMs),
};

/** No one notices that n8n was busy for so long. */
const BUSY_MS = 15;

/**
 * For long work that awaits nothing: called in between, it lets n8n do other work, as soon as the work has
 * kept n8n busy for a while. Not by the clock of the nodes, because it is about the machine and not about Amazon.
 */
export function yieldToEventLoop(): () => Promise<void> {
	let sinceMs = performance.now();
	return async () => {
		if (performance.now() - sinceMs < BUSY_MS) return;
		await sleep(0);
		sinceMs = performance.now();
	};
}
