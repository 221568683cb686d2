import { everyItem, type Fault, ok, once, repeated, someItems } from '../fault.mts';

/** Of each status: what an event comes to, and what a message comes to. */
const FINAL = {
	300: ['REJECTED', 'REJECTED'],
	400: ['REJECTED', 'REJECTED'],
	402: ['REJECTED', 'REJECTED'],
	404: ['UNKNOWN_USER', 'UNKNOWN_USER'],
	405: ['REJECTED', 'REJECTED'],
	413: ['REJECTED', 'REJECTED'],
	415: ['REJECTED', 'REJECTED'],
	418: ['REJECTED', 'REJECTED'],
	431: ['REJECTED', 'REJECTED'],
	432: ['NOTIFICATION_LIMIT', 'NOTIFICATION_LIMIT'],
	501: ['REJECTED', 'REJECTED'],
	505: ['REJECTED', 'REJECTED'],
	599: ['REJECTED', 'REJECTED'],
} as const;

const final = Object.entries(FINAL).map(
	([status, [event, message]]): Fault => ({
		title: `${status}`,
		hits: someItems,
		arrange: ({ fault }) => fault({ status: Number(status), times: Infinity }),
		event: once(event),
		message: once(message),
	}),
);

const accepted = [200, 201, 202, 204, 206].map(
	(status): Fault => ({
		title: `${status}`,
		hits: someItems,
		arrange: ({ fault }) => fault({ status, process: true, times: Infinity }),
		event: ok(),
		message: ok(),
	}),
);

/** A message may be repeated only where Amazon surely has not taken it. */
const IS_MESSAGE_SAFE = { 429: true, 500: false, 502: false, 503: true, 504: false } as const;

const passing = Object.entries(IS_MESSAGE_SAFE).flatMap(([status, isSafe]): Fault[] => {
	const code = status === '429' ? 'THROTTLED' : 'SERVICE_UNAVAILABLE';
	return [
		{
			title: `${status}, once for each item`,
			hits: [2],
			arrange: ({ fault }) => fault({ status: Number(status) }),
			event: ok(2),
			message: isSafe ? ok(2) : once(code),
		},
		{
			title: `${status}, each time`,
			hits: someItems,
			arrange: ({ fault }) => fault({ status: Number(status), times: Infinity }),
			event: repeated(code),
			message: isSafe ? repeated(code) : once(code),
		},
	];
});

const redirects = [301, 302, 303, 307, 308].map(
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
);

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
	},
	{
		title: '403, with a token that was good for nobody yet',
		hits: everyItem,
		arrange: ({ fault }) => fault({ status: 403, times: Infinity }),
		event: { ...once('NOT_SUBSCRIBED_OR_NOT_AUTHORIZED'), callsOfFirst: 2, exchanges: 2 },
		message: { ...once('NOT_AUTHORIZED'), callsOfFirst: 2, exchanges: 2 },
	},
];

export const statuses: Fault[] = [
	...refusals,
	...accepted,
	...final,
	...passing,
	...redirects,
	{
		title: '409, the id is made by the node',
		hits: someItems,
		arrange: ({ fault }) => fault({ status: 409, times: Infinity }),
		event: { ...ok(), duplicate: true },
		message: once('REJECTED'),
	},
	{
		title: '409, the id is your own',
		hits: someItems,
		arrange: ({ fault }) => fault({ status: 409, times: Infinity }),
		eventParameters: { referenceIdFrom: 'own', referenceId: '=id-{{ $json.index }}' },
		event: once('DUPLICATE_REFERENCE_ID'),
		message: once('REJECTED'),
	},
	{
		title: '500 after Amazon has taken it, once',
		hits: [2],
		arrange: ({ fault }) => fault({ status: 500, process: true }),
		event: { ...ok(2), duplicate: true },
		message: once('SERVICE_UNAVAILABLE'),
	},
	{
		title: '500 after Amazon has taken it, once, and the id is your own',
		hits: [2],
		arrange: ({ fault }) => fault({ status: 500, process: true }),
		eventParameters: { referenceIdFrom: 'own', referenceId: '=id-{{ $json.index }}' },
		event: { code: 'DUPLICATE_REFERENCE_ID', calls: 2 },
		message: once('SERVICE_UNAVAILABLE'),
	},
];
