import type { FailureCode } from '../../../nodes/shared/alexa/lib/failure.ts';
import { type Bench, everyItem, type Fault, itemsFrom, ok } from '../fault.mts';

const TRIES = 3;

/** No item gets a token; how often Login with Amazon was asked. */
const withoutToken = (
	title: string,
	arrange: Fault['arrange'],
	code: FailureCode,
	exchanges: number,
): Fault => ({
	title: `at the start: ${title}`,
	hits: everyItem,
	arrange,
	event: { code, calls: 0, exchanges },
});

const answered = (
	title: string,
	fault: Parameters<Bench['lwaFault']>[0],
	code: FailureCode,
	exchanges = 1,
): Fault =>
	withoutToken(title, (bench) => bench.lwaFault({ ...fault, times: Infinity }), code, exchanges);

/** Asked again, and then it went well. */
const passing = (title: string, fault: Parameters<Bench['lwaFault']>[0]): Fault => ({
	title: `at the start: ${title}, once`,
	hits: everyItem,
	arrange: (bench) => bench.lwaFault(fault),
	event: { ...ok(), exchanges: 2 },
});

/** An hour and more: the token has expired, and failures are forgotten. */
const TOKEN_IS_OVER_MS = 3_700_000;

/** Time for an early renewal, with the token still good. */
const TIME_TO_RENEW_MS = 3_600_000 - 30_000;

async function downAtRenewal(bench: Bench, movedMs: number): Promise<void> {
	await bench.warmUp();
	bench.moveClock(movedMs);
	bench.lwaFault({ status: 503, times: Infinity });
}

export const lwa: Fault[] = [
	answered(
		'401 invalid_client',
		{ status: 401, body: { error: 'invalid_client' } },
		'LWA_INVALID_CLIENT',
	),
	answered('503, each time', { status: 503 }, 'LWA_UNAVAILABLE', TRIES),
	passing('503', { status: 503 }),
	withoutToken(
		'connection refused',
		({ store }) => {
			store.data = { ...store.data, tokenUrl: 'http://127.0.0.1:9/auth/o2/token' };
		},
		'LWA_UNAVAILABLE',
		0,
	),
	answered('a web page with 200', { html: true }, 'LWA_INVALID_RESPONSE'),
	answered(
		'307 to another host',
		{ status: 307, headers: { location: 'http://lwa.example.com/' } },
		'LWA_INVALID_RESPONSE',
	),
	{
		title: 'at an early renewal: 503, each time',
		hits: everyItem,
		arrange: (bench) => downAtRenewal(bench, TIME_TO_RENEW_MS),
		event: { ...ok(), exchanges: TRIES },
	},
	{
		title: 'during a run, at a renewal that is due: 503, each time',
		hits: itemsFrom(3),
		arrange: (bench) =>
			bench.atItem(3, () => {
				bench.moveClock(TOKEN_IS_OVER_MS);
				bench.lwaFault({ status: 503, times: Infinity });
			}),
		event: { code: 'LWA_UNAVAILABLE', calls: 0, exchanges: 1 + TRIES },
	},
];
