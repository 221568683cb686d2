import { answeringOnce, everyItem, type Fault, ok, once } from '../fault.mts';

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
	{
		title: '429 with Retry-After of 30 seconds for every user, then all is well',
		hits: everyItem,
		arrange: ({ fault }) => fault({ status: 429, headers: { 'retry-after': '30' } }),
		event: { ...ok(2), waitMs: 30_000 },
		concurrency: 4,
	},
];
