import { everyItem, type Fault, MAX_RETRIES, ok, repeated } from '../fault.mts';

const half: readonly number[] = [0, 2, 4, 6];

export const storms: Fault[] = [
	{
		title: '429 for half of the users, again and again',
		hits: half,
		arrange: ({ fault }) => fault({ status: 429, times: Infinity }),
		event: repeated('THROTTLED'),
		message: repeated('THROTTLED'),
		concurrency: 4,
	},
	{
		title: '429 for every user, then all is well',
		hits: everyItem,
		arrange: ({ fault }) => fault({ status: 429 }),
		event: ok(2),
		message: ok(2),
		concurrency: 4,
	},
	{
		title: '503 for every user, as often as it is repeated, then all is well',
		hits: everyItem,
		arrange: ({ fault }) => fault({ status: 503, times: MAX_RETRIES }),
		event: ok(1 + MAX_RETRIES),
		message: ok(1 + MAX_RETRIES),
		concurrency: 4,
	},
	{
		title: '429 with Retry-After of 30 seconds for every user, then all is well',
		hits: everyItem,
		arrange: ({ fault }) => fault({ status: 429, headers: { 'retry-after': '30' } }),
		event: { ...ok(2), waitMs: 30_000 },
		message: { ...ok(2), waitMs: 30_000 },
		concurrency: 4,
	},
];
