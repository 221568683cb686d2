import { expect, test } from 'vitest';
import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../simulator/index.mts';
import { message, skipWaits, unicast, useAmazon, userId, users } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

const continuing = { onError: 'continueRegularOutput' as const };

type Setting = Omit<Fault, 'match'>;

const once = async (
	kind: 'event' | 'message',
	fault: Setting,
	options: Record<string, unknown> = {},
) => {
	const service = kind === 'event' ? 'proactiveEvents' : 'skillMessaging';
	amazon.control.addFault({ match: { service }, times: 1, ...fault });
	const node =
		kind === 'event'
			? unicast({ options: options as never }, continuing)
			: message({ options: options as never }, continuing);
	const { output } = await run({ store: credential(), items: users(1), nodes: [node] });
	const json: IDataObject = output()[0]?.json ?? {};
	return {
		json,
		code: (json.error as { code: string } | undefined)?.code ?? 'ok',
		calls: sent(service).length,
	};
};

const FAULTS: Array<[title: string, fault: Setting, event: string, message: string]> = [
	['429', { status: 429 }, 'ok', 'ok'],
	['503', { status: 503 }, 'ok', 'ok'],
	['HTML for an answer', { html: true }, 'ok', 'SERVICE_UNAVAILABLE'],
	['500', { status: 500 }, 'ok', 'SERVICE_UNAVAILABLE'],
	['502', { status: 502 }, 'ok', 'SERVICE_UNAVAILABLE'],
	['504', { status: 504 }, 'ok', 'SERVICE_UNAVAILABLE'],
	['a reset before processing', { reset: 'beforeProcessing' }, 'ok', 'NETWORK'],
	['a reset after processing', { reset: 'afterProcessing' }, 'ok', 'NETWORK'],
	['400', { status: 400 }, 'REJECTED', 'REJECTED'],
];

test.each(FAULTS)('%s once: event %s', async (_title, fault, expected) => {
	skipWaits();
	const { code, calls, json } = await once('event', fault);
	expect(code).toBe(expected);
	expect(calls).toBe(expected === 'ok' ? 2 : 1);
	if (expected === 'ok') expect(json.attempts).toBe(2);
});

test.each(FAULTS)('%s once: message', async (_title, fault, _event, expected) => {
	skipWaits();
	const { code, calls } = await once('message', fault);
	expect(code).toBe(expected);
	expect(calls).toBe(expected === 'ok' ? 2 : 1);
});

test.each(
	FAULTS.filter(([, , , expected]) => expected === 'SERVICE_UNAVAILABLE' || expected === 'NETWORK'),
)(
	'%s once: a message is repeated only where the user allows it, and an HTML page never',
	async (_title, fault) => {
		skipWaits();
		const { code } = await once('message', fault, { retryAmbiguous: true });
		expect(code).toBe(fault.html ? 'SERVICE_UNAVAILABLE' : 'ok');
	},
);

test('an event whose answer was lost is told as a duplicate, not sent twice', async () => {
	skipWaits();
	const { json } = await once('event', { reset: 'afterProcessing' });
	expect(json).toMatchObject({ accepted: true, duplicate: true, attempts: 2 });
	expect(amazon.control.pending()).toHaveLength(1);
});

test('a truncated body changes nothing: the status decides', async () => {
	skipWaits();
	const { code } = await once('event', {
		status: 202,
		body: { padding: 'x'.repeat(200) },
		truncate: true,
	});
	expect(code).toBe('ok');
});

test('a timeout is repeated for an event and told for a message', async () => {
	const slow = { delayMs: 1500 };
	expect((await once('event', slow, { timeout: 1 })).code).toBe('ok');
	expect((await once('message', slow, { timeout: 1 })).code).toBe('TIMEOUT');
}, 15_000);

test('a server that cannot be reached is tried again, then told', async () => {
	const waits = skipWaits();
	const store = credential();
	await run({ store, items: users(1), nodes: [unicast()] });
	store.data = { ...store.data, apiBaseUrl: 'http://127.0.0.1:9/{region}' };
	const { output } = await run({
		store,
		items: users(1),
		nodes: [unicast({}, continuing)],
		executionId: '2',
	});
	expect(output()[0]?.json.error).toMatchObject({
		code: 'NETWORK',
		message: 'Alexa cannot be reached',
		attempts: 5,
	});
	expect(waits).toHaveLength(4);
});

test('waits double from a second, half of it by this dice, and end after the retries', async () => {
	const waits = skipWaits();
	amazon.control.addFault({ match: { service: 'proactiveEvents' }, status: 503, times: Infinity });
	const { output } = await run({
		store: credential(),
		items: users(1),
		nodes: [unicast({ options: { maxRetries: 6 } }, continuing)],
	});
	expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 15_000]);
	expect(output()[0]?.json.error).toMatchObject({
		code: 'SERVICE_UNAVAILABLE',
		attempts: 7,
		statusCode: 503,
	});
});

test.each([
	['7', 7000],
	['60', 60_000],
])('Retry-After: %s is obeyed', async (retryAfter, waitMs) => {
	const waits = skipWaits();
	await once('event', { status: 429, headers: { 'retry-after': retryAfter } });
	expect(waits).toEqual([waitMs]);
});

test('a Retry-After of more than a minute fails at once and says how long', async () => {
	const waits = skipWaits();
	const { json } = await once('event', { status: 429, headers: { 'retry-after': '3600' } });
	expect(json.error).toMatchObject({ code: 'THROTTLED', retryAfterSeconds: 3600, attempts: 1 });
	expect(waits).toEqual([]);
});

test('a storm of 429 on half of the users: all arrive, each once, in order', async () => {
	skipWaits();
	const items = users(60);
	const busy = items.filter(({ index }) => index % 2 === 0).map(({ user }) => user);
	for (const user of busy)
		amazon.control.addFault({ match: { userId: user }, status: 429, times: 3 });
	const { output } = await run({
		store: credential(),
		items,
		nodes: [unicast({ options: { concurrency: 5 } })],
	});
	expect(output().map(({ json }) => json.userId)).toEqual(items.map(({ user }) => user));
	expect(output().map(({ json }) => json.attempts)).toEqual(
		items.map(({ index }) => (index % 2 === 0 ? 4 : 1)),
	);
	expect(sent().filter(({ status }) => status === 202)).toHaveLength(60);
});

test('Max Retries of 0 → one call, and the failure', async () => {
	const { code, calls } = await once('event', { status: 503 }, { maxRetries: 0 });
	expect([code, calls]).toEqual(['SERVICE_UNAVAILABLE', 1]);
});

test('a Reference ID of your own, 409 after a lost answer → a failure that says that Amazon may have it', async () => {
	skipWaits();
	amazon.control.addFault({
		match: { service: 'proactiveEvents' },
		reset: 'afterProcessing',
		times: 1,
	});
	const { output } = await run({
		store: credential(),
		items: [{ user: userId('one') }],
		nodes: [
			unicast(
				{ referenceIdFrom: 'own', referenceId: 'own-1' },
				{ onError: 'continueRegularOutput' },
			),
		],
	});
	expect(output()[0]?.json.error).toMatchObject({
		code: 'DUPLICATE_REFERENCE_ID',
		description: expect.stringContaining('so Amazon may have taken it'),
	});
});
