import { answeringOnce, type Fault, ok, once } from '../fault.mts';

export const retryAfter: Fault[] = [
	answeringOnce(
		'429 with Retry-After of 2 seconds',
		{ status: 429, headers: { 'retry-after': '2' } },
		{ event: { ...ok(2), waitMs: 2_000 } },
	),
	// Longer than a minute is not waited for: the user should decide.
	answeringOnce(
		'429 with Retry-After of a day',
		{ status: 429, headers: { 'retry-after': '86400' } },
		{ event: { ...once('THROTTLED'), retryAfterSeconds: 86_400 } },
	),
];
