import { expect, it } from 'vitest';
import type { Execution, Json } from '../../scripts/n8n/rest/n8nTypes.mts';
import { items, message, unicast } from '../../scripts/n8n/rest/workflow.mts';
import type { Fault } from '../../simulator/index.mts';
import {
	control,
	execute,
	newCredential,
	outputOf,
	useRealN8n,
	userId,
	users,
} from './support/realN8n.mts';

useRealN8n();

/** Chosen from test/faults: one of each kind, in a real n8n and with real waits. */
interface Cell {
	title: string;
	node: 'event' | 'message';
	onError: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
	fault: Omit<Fault, 'match'>;
	/** Of Login with Amazon, else of the second of four customers. */
	isOfLwa?: true;
	code: string;
	/** Requests for that customer. */
	calls: number;
	duplicate?: true;
}

const CELLS: Cell[] = [
	{
		title: '429 with Retry-After, once',
		node: 'event',
		onError: 'continueRegularOutput',
		fault: { status: 429, headers: { 'retry-after': '1' } },
		code: 'ok',
		calls: 2,
	},
	{
		title: '429, each time',
		node: 'message',
		onError: 'continueErrorOutput',
		fault: { status: 429, times: Infinity },
		code: 'THROTTLED',
		calls: 2,
	},
	{
		title: '400',
		node: 'event',
		onError: 'stopWorkflow',
		fault: { status: 400, times: Infinity },
		code: 'REJECTED',
		calls: 1,
	},
	{
		title: '500',
		node: 'message',
		onError: 'stopWorkflow',
		fault: { status: 500, times: Infinity },
		code: 'SERVICE_UNAVAILABLE',
		calls: 1,
	},
	{
		title: '500 after Amazon has taken it, once',
		node: 'event',
		onError: 'continueRegularOutput',
		fault: { status: 500, process: true },
		code: 'ok',
		calls: 2,
		duplicate: true,
	},
	{
		title: '432',
		node: 'event',
		onError: 'continueErrorOutput',
		fault: { status: 432, times: Infinity },
		code: 'NOTIFICATION_LIMIT',
		calls: 1,
	},
	{
		title: '302 to another host',
		node: 'event',
		onError: 'continueRegularOutput',
		fault: { status: 302, headers: { location: 'https://example.com/' }, times: Infinity },
		code: 'REJECTED',
		calls: 1,
	},
	{
		title: 'connection reset after Amazon has taken it, once',
		node: 'message',
		onError: 'continueRegularOutput',
		fault: { reset: 'afterProcessing' },
		code: 'NETWORK',
		calls: 1,
	},
	{
		title: 'a web page with 200, once',
		node: 'event',
		onError: 'continueRegularOutput',
		fault: { html: true },
		code: 'ok',
		calls: 2,
	},
	{
		title: 'no answer for 30 seconds',
		node: 'message',
		onError: 'continueErrorOutput',
		fault: { delayMs: 30_000, status: 504 },
		code: 'TIMEOUT',
		calls: 1,
	},
	{
		title: 'Login with Amazon is down, once',
		node: 'event',
		onError: 'continueRegularOutput',
		fault: { status: 503 },
		isOfLwa: true,
		code: 'ok',
		calls: 1,
	},
	{
		title: 'Login with Amazon refuses the scope',
		node: 'message',
		onError: 'continueRegularOutput',
		fault: { status: 400, body: { error: 'invalid_scope' }, times: Infinity },
		isOfLwa: true,
		code: 'LWA_INVALID_SCOPE',
		calls: 0,
	},
];

const CUSTOMERS = 4;
const HIT = 1;

const OPTIONS = { maxRetries: 1, timeout: 1, concurrency: 1 };

async function run({ node, onError, fault, isOfLwa }: Cell): Promise<Execution> {
	const service = node === 'event' ? 'proactiveEvents' : 'skillMessaging';
	const match = isOfLwa ? ({ service: 'lwa' } as const) : { service, userId: userId(`user${HIT}`) };
	control.addFault({ match: match as Fault['match'], ...fault });
	const more = { credential: await newCredential(), settings: { onError } };
	const sending =
		node === 'event'
			? unicast({ options: OPTIONS }, more)
			: message({ userId: '={{ $json.user }}', options: OPTIONS }, more);
	return await execute('Faults', items(users(CUSTOMERS)), { ...sending, name: 'Send' });
}

const codeOf = (item: Json) =>
	(item.error as Json | undefined)?.code ?? (item.accepted ? 'ok' : '');

const callsOf = ({ node }: Cell) =>
	users(CUSTOMERS).map(
		({ user }) =>
			control
				.requests({ service: node === 'event' ? 'proactiveEvents' : 'skillMessaging' })
				.filter((request) => request.userId === user).length,
	);

it.each(CELLS.filter(({ onError }) => onError !== 'stopWorkflow'))(
	'$title, $node: each item has one outcome, and the others are untouched',
	async (cell) => {
		const execution = await run(cell);
		const outcomes = [...outputOf(execution, 'Send'), ...outputOf(execution, 'Send', 1)];
		const others = cell.isOfLwa ? cell : { code: 'ok', calls: 1 };
		const expected = Array.from({ length: CUSTOMERS }, (_, index) =>
			index === HIT ? cell : others,
		);
		expect(outcomes.map(codeOf).sort()).toEqual(expected.map(({ code }) => code).sort());
		expect(callsOf(cell)).toEqual(expected.map(({ calls }) => calls));
		const hit = outcomes.find(({ userId: id }) => id === userId(`user${HIT}`));
		if (cell.code === 'ok') expect(hit?.duplicate ?? false).toBe(cell.duplicate ?? false);
	},
);

it.each(CELLS.filter(({ onError }) => onError === 'stopWorkflow'))(
	'$title, $node: the error says what was sent, and nothing starts after it',
	async (cell) => {
		const { status, data } = await run(cell);
		expect([status, data.resultData.error?.description, callsOf(cell)]).toEqual([
			'error',
			expect.stringMatching(
				new RegExp(`Sent: ${HIT}, failed: 1, not sent: 2\\. If you retry.*Code: ${cell.code}\\.$`),
			),
			[1, cell.calls, 0, 0],
		]);
	},
);
