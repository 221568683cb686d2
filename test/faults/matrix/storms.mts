import { everyItem, type Fault, ok } from '../fault.mts';

export const storms: Fault[] = [
	{
		title: '429 with Retry-After of 30 seconds for every user, then all is well',
		hits: everyItem,
		arrange: ({ fault }) => fault({ status: 429, headers: { 'retry-after': '30' } }),
		event: { ...ok(2), waitMs: 30_000 },
		concurrency: 4,
	},
];
