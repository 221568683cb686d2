import { answering, answeringOnce, type Fault, ok, once } from '../fault.mts';

const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Where Amazon has taken the request, whatever its answer looks like, the status decides; a widget's data needs the results. */
const TAKEN = { event: ok(), message: ok(), tile: once('NOT_DELIVERED') };

const LOST = { event: ok(2), message: once('NETWORK') };

export const answers: Fault[] = [
	answering('202 of which half arrives', { truncate: true }, TAKEN),
	answering(
		'202 that is called compressed and is not',
		{ body: { message: 'Request accepted' }, headers: { 'content-encoding': 'gzip' } },
		TAKEN,
	),
	answering('202 of 10 MB', { body: 'x'.repeat(TEN_MEGABYTES) }, TAKEN),
	answering(
		'202 that comes piece by piece',
		{ body: { message: 'Request accepted' }, dripMs: 20 },
		TAKEN,
	),
	answering(
		'400 of which half arrives',
		{ status: 400, body: { message: 'x'.repeat(200) }, truncate: true },
		{ event: once('REJECTED') },
	),
	answeringOnce(
		'a web page with 200',
		{ html: true },
		{ event: ok(2), message: once('SERVICE_UNAVAILABLE') },
	),
	answeringOnce('what is no HTTP', { garbage: true }, LOST),
	answeringOnce(
		'headers that are larger than any client takes',
		{ status: 202, headers: { 'x-large': 'x'.repeat(40_000) } },
		LOST,
	),
];
