import { sleep } from 'n8n-workflow';
import type { Clock } from '../../alexa/lib/clock';

/** The clock of credential and nodes. Tests replace its members, so that no test waits. */
export const clock: Clock = {
	now: () => Date.now(),
	random: () => Math.random(),
	sleep: async (delayMs) => await sleep(delayMs),
};
