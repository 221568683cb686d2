import type { SimulatorControl } from '../../../simulator/index.mts';
import { userIds } from './soakWorkflow.mts';

const LATENCY_MS = 30;
const FLAKY_USERS = 5;
const TIMES = 2;
const EVERY_MS = 10_000;

const flaky = userIds.slice(0, FLAKY_USERS);
const slow = userIds.slice(FLAKY_USERS);

/** Amazon on an ordinary day: most answers take a moment, now and then some are refusals to try again. */
export function makeFlaky(control: SimulatorControl): () => void {
	control.addFault({ match: { userId: slow }, delayMs: LATENCY_MS, times: Infinity });
	const refuse = () => {
		for (const service of ['proactiveEvents', 'skillMessaging'] as const) {
			const often = { match: { service, userId: flaky }, times: TIMES };
			control.addFault({ ...often, status: 429, headers: { 'retry-after': '1' } });
			control.addFault({ ...often, status: 503 });
		}
	};
	const timer = setInterval(refuse, EVERY_MS);
	return () => clearInterval(timer);
}

export const FLAKY_AMAZON = `${slow.length} of ${userIds.length} users are answered after ${LATENCY_MS} ms; among the requests to each service for the others, ${TIMES} are answered 429 and ${TIMES} 503 every ${EVERY_MS / 1000} s`;
