import { answering, answeringOnce, everyItem, type Fault, ok, once, repeated } from '../fault.mts';

/** The id of the event is of the workflow. */
const OWN_ID = { eventOptions: { referenceId: '=id-{{ $json.index }}' } };

const NOT_SUBSCRIBED = once('NOT_SUBSCRIBED_OR_NOT_AUTHORIZED');
const NOT_AUTHORIZED = once('NOT_AUTHORIZED');

/** Where a refusal can be about nothing but the token, a new one is tried, once. */
const NEW_TOKEN = { callsOfFirst: 2, exchanges: 2 };

/** One of each kind: the table of retries is proven in core, status by status. */
export const statuses: Fault[] = [
	answering('401', { status: 401 }, { event: { ...NOT_AUTHORIZED, ...NEW_TOKEN } }),
	answering(
		'403, with a token that was good for others',
		{ status: 403 },
		{
			event: NOT_SUBSCRIBED,
			message: { ...NOT_AUTHORIZED, ...NEW_TOKEN },
			tile: NOT_AUTHORIZED,
		},
	),
	{
		...answering(
			'403, with a token that was good for nobody yet',
			{ status: 403 },
			{
				event: { ...NOT_SUBSCRIBED, ...NEW_TOKEN },
				message: { ...NOT_AUTHORIZED, ...NEW_TOKEN },
				tile: NOT_AUTHORIZED,
			},
		),
		hits: everyItem,
	},
	answering('400', { status: 400 }, { event: once('REJECTED') }),
	answering(
		'500, each time',
		{ status: 500 },
		{ event: repeated('SERVICE_UNAVAILABLE'), message: once('SERVICE_UNAVAILABLE') },
	),
	answering(
		'307 to another host',
		{ status: 307, headers: { location: 'http://alexa.example.com/v1/proactiveEvents' } },
		{ event: once('REJECTED') },
	),
	answering(
		'409, the id is made by the node',
		{ status: 409 },
		{ event: { ...ok(), duplicate: true }, message: once('REJECTED'), tile: once('REJECTED') },
	),
	{
		...answering(
			'409, the id is your own',
			{ status: 409 },
			{ event: once('DUPLICATE_REFERENCE_ID'), message: once('REJECTED') },
		),
		...OWN_ID,
	},
	{
		...answeringOnce(
			'500 after Amazon has taken it, and the id is your own',
			{ status: 500, process: true },
			{
				event: { code: 'DUPLICATE_REFERENCE_ID', calls: 2 },
				message: once('SERVICE_UNAVAILABLE'),
				tile: ok(2),
			},
		),
		...OWN_ID,
	},
];
