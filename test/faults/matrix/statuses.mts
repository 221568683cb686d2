import { everyItem, type Fault, ok, once, repeated, someItems } from '../fault.mts';

/** One of each kind: the table of retries is proven in core, status by status. */
const plain: Fault[] = [
	{
		title: '400',
		hits: someItems,
		arrange: ({ fault }) => fault({ status: 400, times: Infinity }),
		event: once('REJECTED'),
		message: once('REJECTED'),
	},
	{
		title: '500, each time',
		hits: someItems,
		arrange: ({ fault }) => fault({ status: 500, times: Infinity }),
		event: repeated('SERVICE_UNAVAILABLE'),
		message: once('SERVICE_UNAVAILABLE'),
	},
	...[302, 307].map(
		(status): Fault => ({
			title: `${status} to another host`,
			hits: someItems,
			arrange: ({ fault }) =>
				fault({
					status,
					headers: { location: 'http://alexa.example.com/v1/proactiveEvents' },
					times: Infinity,
				}),
			event: once('REJECTED'),
			message: once('REJECTED'),
		}),
	),
];

/** Refusals that may be about the token: where they can be about nothing else, a new one is tried, once. */
const refusals: Fault[] = [
	{
		title: '401',
		hits: someItems,
		arrange: ({ fault }) => fault({ status: 401, times: Infinity }),
		event: { ...once('NOT_AUTHORIZED'), callsOfFirst: 2, exchanges: 2 },
		message: { ...once('NOT_AUTHORIZED'), callsOfFirst: 2, exchanges: 2 },
	},
	{
		title: '403, with a token that was good for others',
		hits: someItems,
		arrange: ({ fault }) => fault({ status: 403, times: Infinity }),
		event: once('NOT_SUBSCRIBED_OR_NOT_AUTHORIZED'),
		message: { ...once('NOT_AUTHORIZED'), callsOfFirst: 2, exchanges: 2 },
		tile: once('NOT_AUTHORIZED'),
	},
	{
		title: '403, with a token that was good for nobody yet',
		hits: everyItem,
		arrange: ({ fault }) => fault({ status: 403, times: Infinity }),
		event: { ...once('NOT_SUBSCRIBED_OR_NOT_AUTHORIZED'), callsOfFirst: 2, exchanges: 2 },
		message: { ...once('NOT_AUTHORIZED'), callsOfFirst: 2, exchanges: 2 },
		tile: once('NOT_AUTHORIZED'),
	},
];

export const statuses: Fault[] = [
	...refusals,
	...plain,
	{
		title: '409, the id is made by the node',
		hits: someItems,
		arrange: ({ fault }) => fault({ status: 409, times: Infinity }),
		event: { ...ok(), duplicate: true },
		message: once('REJECTED'),
		tile: once('REJECTED'),
	},
	{
		title: '409, the id is your own',
		hits: someItems,
		arrange: ({ fault }) => fault({ status: 409, times: Infinity }),
		eventOptions: { referenceId: '=id-{{ $json.index }}' },
		event: once('DUPLICATE_REFERENCE_ID'),
		message: once('REJECTED'),
	},
	{
		title: '500 after Amazon has taken it, once, and the id is your own',
		hits: [2],
		arrange: ({ fault }) => fault({ status: 500, process: true }),
		eventOptions: { referenceId: '=id-{{ $json.index }}' },
		event: { code: 'DUPLICATE_REFERENCE_ID', calls: 2 },
		message: once('SERVICE_UNAVAILABLE'),
		tile: ok(2),
	},
];
