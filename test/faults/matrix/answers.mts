import { type Fault, ok, once, someItems } from '../fault.mts';

const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Where Amazon has taken the request, whatever its answer looks like, the status decides; a widget's data needs the results. */
const taken = (
	title: string,
	fault: Parameters<Parameters<Fault['arrange']>[0]['fault']>[0],
): Fault => ({
	title: `202 ${title}`,
	hits: someItems,
	arrange: (bench) => bench.fault({ ...fault, times: Infinity }),
	event: ok(),
	message: ok(),
	tile: once('NOT_DELIVERED'),
});

const refused = (
	title: string,
	fault: Parameters<Parameters<Fault['arrange']>[0]['fault']>[0],
): Fault => ({
	title: `400 ${title}`,
	hits: someItems,
	arrange: (bench) => bench.fault({ status: 400, ...fault, times: Infinity }),
	event: once('REJECTED'),
	message: once('REJECTED'),
});

export const answers: Fault[] = [
	taken('of which half arrives', { truncate: true }),
	taken('that is called compressed and is not', {
		body: { message: 'Request accepted' },
		headers: { 'content-encoding': 'gzip' },
	}),
	taken('of 10 MB', { body: 'x'.repeat(TEN_MEGABYTES) }),
	taken('that comes piece by piece', { body: { message: 'Request accepted' }, dripMs: 20 }),
	refused('of which half arrives', { body: { message: 'x'.repeat(200) }, truncate: true }),
	{
		title: 'a web page with 200, once',
		hits: [2],
		arrange: ({ fault }) => fault({ html: true }),
		event: ok(2),
		message: once('SERVICE_UNAVAILABLE'),
	},
	{
		title: 'what is no HTTP, once',
		hits: [2],
		arrange: ({ fault }) => fault({ garbage: true }),
		event: ok(2),
		message: once('NETWORK'),
	},
	{
		title: 'headers that are larger than any client takes, once',
		hits: [2],
		arrange: ({ fault }) => fault({ status: 202, headers: { 'x-large': 'x'.repeat(40_000) } }),
		event: ok(2),
		message: once('NETWORK'),
	},
];
