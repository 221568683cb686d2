import { expect, test } from 'vitest';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Fault } from '../../simulator/index.mts';
import { message, skipWaits, unicast, useAmazon, users } from './support/amazon.mts';
import { engineDoes } from './support/engine.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

const continuing = { onError: 'continueRegularOutput' as const };

type Setting = Omit<Fault, 'match'>;

const once = async (kind: 'event' | 'message', fault: Setting, given: INodeParameters = {}) => {
	skipWaits();
	const options = { simplify: false, ...given };
	const service = kind === 'event' ? 'proactiveEvents' : 'skillMessaging';
	amazon.control.addFault({ match: { service }, times: 1, ...fault });
	const node =
		kind === 'event' ? unicast({ options }, continuing) : message({ options }, continuing);
	const { output } = await run({ store: credential(), items: users(1), nodes: [node] });
	const json: IDataObject = output()[0]?.json ?? {};
	return {
		json,
		code: (json.error as { code: string } | undefined)?.code ?? 'ok',
		calls: sent(service).length,
	};
};

/** The table is proven in core, and what comes of a lost answer in test/faults. */
test.each<[title: string, code: string, fault: Setting]>([
	['a 500', 'SERVICE_UNAVAILABLE', { status: 500 }],
	['a connection that is reset', 'NETWORK', { reset: 'beforeProcessing' }],
])(
	'after %s a message is not sent again, unless it may come twice',
	async (_title, code, fault) => {
		expect((await once('message', fault)).code).toBe(code);
		expect((await once('message', fault, { retryAmbiguous: true })).code).toBe('ok');
	},
);

test.each([0, 6])('Max Retries of %i → one call more, and the failure', async (maxRetries) => {
	const { code, calls } = await once('event', { status: 503, times: Infinity }, { maxRetries });
	expect([code, calls]).toEqual(['SERVICE_UNAVAILABLE', maxRetries + 1]);
});

test('a repeated request is the same to the letter', async () => {
	await once('event', { status: 500, times: 2 });
	expect(new Set(sent().map(({ rawBody }) => rawBody)).size).toBe(1);
	expect(sent()).toHaveLength(3);
});

test('a truncated answer to a message is not asked for again: its status says it all', async () => {
	const fault = { body: { padding: 'x'.repeat(500) }, truncate: true };
	expect((await once('message', fault)).json).toMatchObject(
		engineDoes('losesStatusOfBrokenAnswers')
			? { error: { code: 'NETWORK', attempts: 1 } }
			: { accepted: true, attempts: 1 },
	);
});

test('a server that cannot be reached is tried again', async () => {
	skipWaits();
	const store = credential({ apiBaseUrl: 'http://127.0.0.1:9/{region}' });
	const { output } = await run({ store, items: users(1), nodes: [unicast({}, continuing)] });
	expect(output()[0]?.json.error).toMatchObject({ code: 'NETWORK', attempts: 5 });
});
