import { expect, test, vi } from 'vitest';
import {
	codesOf,
	event,
	message,
	moveClock,
	skipWaits,
	unicast,
	useAmazon,
	userId,
	users,
} from './support/amazon.mts';
import { clock, engineDoes } from './support/engine.mts';
import { run } from './support/run.mts';

const { amazon, credential, exchanges, sent } = useAmazon();

const continuing = { onError: 'continueRegularOutput' as const };

test.each([503, 400])(
	'a renewal that fails with %s does no harm to 40 items while the token is valid',
	async (status) => {
		skipWaits();
		const store = credential();
		await run({ store, nodes: [event()] });
		moveClock(3_600_000 - 30_000);
		amazon.control.addFault({
			match: { service: 'lwa' },
			status,
			body: { error: 'invalid_client' },
			times: Infinity,
		});
		const { output } = await run({ store, items: users(40), nodes: [unicast()], executionId: '2' });
		expect(codesOf(output())).toEqual(Array(40).fill('ok'));
	},
);

test.each([1, 5])(
	'an early renewal that fails does no harm to %s requests of the older helper',
	async (count) => {
		skipWaits();
		const store = credential();
		const url = `${amazon.url}/na/v1/skillmessages/users/${encodeURIComponent(userId('one'))}`;
		const http = { type: 'olderHttpRequest', parameters: { url, body: '{"data":{"a":"b"}}' } };
		await run({ store, nodes: [http] });
		moveClock(3_600_000 - 30_000);
		amazon.control.addFault({ match: { service: 'lwa' }, status: 503, times: Infinity });
		const { output } = await run({ store, items: users(count), nodes: [http] });
		expect(output().map(({ json }) => json.statusCode)).toEqual(Array(count).fill(202));
	},
);

test('one user who has not subscribed, and an LWA that is down, do not take the others along', async () => {
	skipWaits();
	const store = credential();
	await run({ store, nodes: [event()] });
	moveClock(120_000);
	amazon.control.setUser(userId('user0'), { region: 'na', subscriptions: [] });
	amazon.control.addFault({ match: { service: 'lwa' }, status: 503, times: Infinity });
	const { output } = await run({
		store,
		items: users(30),
		nodes: [unicast({}, continuing)],
		executionId: '2',
	});
	expect(codesOf(output())).toEqual(['NOT_SUBSCRIBED_OR_NOT_AUTHORIZED', ...Array(29).fill('ok')]);
});

test('a token that worked and was then revoked is replaced: a message can be about nothing else', async () => {
	const store = credential();
	await run({ store, nodes: [message()] });
	amazon.control.revokeTokens();
	const { output } = await run({ store, nodes: [message()], executionId: '2' });
	expect(output()[0]?.json).toMatchObject({ accepted: true, attempts: 2 });
	expect(exchanges()).toBe(2);
});

test('stopping ends a run that waits for Login with Amazon', async () => {
	amazon.control.addFault({ match: { service: 'lwa' }, delayMs: 60_000, times: Infinity });
	const startedMs = Date.now();
	await run({
		store: credential(),
		items: users(5),
		nodes: [unicast({}, continuing)],
		cancelAfterMs: 300,
	});
	expect(Date.now() - startedMs).toBeLessThan(8_000);
	expect(sent()).toEqual([]);
});

test('the secret does not follow a redirect of the token endpoint', async () => {
	skipWaits();
	amazon.control.addFault({
		match: { service: 'lwa' },
		status: 307,
		headers: { location: `${amazon.url}/na/v1/elsewhere` },
	});
	const { output } = await run({ store: credential(), nodes: [event({}, continuing)] });
	expect(codesOf(output())).toEqual(['LWA_INVALID_RESPONSE']);
	expect(amazon.control.requests()).toHaveLength(1);
});

test("plain http to one of Amazon's own hosts is refused", async () => {
	const { error } = await run({
		store: credential({ endpoints: 'amazon' }),
		nodes: [
			{
				type: 'olderHttpRequest',
				parameters: { url: 'http://api.amazonalexa.com/v1/proactiveEvents', body: '{}' },
			},
		],
	});
	expect(error?.message).toBe('This credential gives its token to Alexa only');
});

test('a truncated answer is not asked for again: its status says it all', async () => {
	const expected = engineDoes('losesStatusOfBrokenAnswers')
		? { error: { code: 'NETWORK', attempts: 1 } }
		: { accepted: true, attempts: 1 };
	amazon.control.addFault({
		match: { service: 'skillMessaging' },
		body: { padding: 'x'.repeat(500) },
		truncate: true,
	});
	const { output } = await run({ store: credential(), nodes: [message({}, continuing)] });
	expect(output()[0]?.json).toMatchObject(expected);
});

test('a 202 without a body is a success whatever its content type', async () => {
	amazon.control.addFault({
		match: { service: 'skillMessaging' },
		status: 202,
		contentType: 'text/html',
		body: '',
	});
	const { output } = await run({ store: credential(), nodes: [message({}, continuing)] });
	expect(codesOf(output())).toEqual(['ok']);
});

test('a repeated request is the same to the letter', async () => {
	skipWaits();
	amazon.control.addFault({ match: { service: 'proactiveEvents' }, status: 500, times: 2 });
	await run({ store: credential(), items: users(1), nodes: [unicast()] });
	expect(new Set(sent().map(({ rawBody }) => rawBody)).size).toBe(1);
	expect(sent()).toHaveLength(3);
});

test('an edit of the credential during a run → counts from the next run', async () => {
	const store = credential();
	const bulk = { store, items: users(12), nodes: [unicast({ options: { concurrency: 1 } })] };
	const running = run(bulk);
	await vi.waitFor(() => expect(sent().length).toBeGreaterThan(0));
	store.data = { ...store.data, apiBaseUrl: 'http://example.com' };
	expect(codesOf((await running).output())).toEqual(Array(12).fill('ok'));
	const { error } = await run({ ...bulk, executionId: '2' });
	expect(error?.message).toBe('The Alexa LWA credential needs a change');
});

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'%s: a credential that cannot be read fails each item',
	async (onError) => {
		const { output } = await run({
			store: credential(),
			items: users(2),
			nodes: [{ ...unicast({}, { onError, name: 'Send' }), credentials: {} }],
		});
		const failed = output('Send', onError === 'continueErrorOutput' ? 1 : 0);
		expect(codesOf(failed)).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
		expect(JSON.stringify(failed)).not.toContain('..');
	},
);

test('stop: a credential that was deleted is told in the words of n8n', async () => {
	const { error } = await run({
		store: credential(),
		nodes: [{ ...unicast(), credentials: {} }],
	});
	expect(error?.message).toContain('Node does not have any credentials set');
});

test.each([
	['region', { region: 'EU' }, '"Region" must be one of na, eu, fe'],
	['endpoints', { endpoints: 'Custom' }, '"Endpoints" must be amazon or custom'],
	['client id', { clientId: '' }, '"Client ID" must not be empty'],
])(
	'a credential with a wrong %s is told once, not for each item',
	async (_title, changes, text) => {
		const { error } = await run({
			store: credential(changes),
			items: users(5),
			nodes: [unicast()],
		});
		expect(error?.message).toBe('The Alexa LWA credential needs a change');
		expect(error?.description?.split(text)).toHaveLength(2);
		expect(sent()).toEqual([]);
	},
);

test('a list with holes fails its item alone', async () => {
	const { output } = await run({
		store: credential(),
		items: [{ n: 0 }, { n: 1 }, { n: 2 }],
		nodes: [
			event(
				{
					event: 'AMAZON.WeatherAlert.Activated',
					source: 'Service',
					translations: '={{ $json.n === 1 ? [,,] : {} }}',
				},
				continuing,
			),
		],
	});
	expect(codesOf(output())).toEqual(['ok', 'INVALID_INPUT', 'ok']);
});

test('a Duration is no date', async () => {
	const { output } = await run({
		store: credential(),
		nodes: [
			event(
				{
					event: 'AMAZON.MediaContent.Available',
					contentName: 'Film',
					startTime: '={{ $now.plus({ days: 2 }).diff($now) }}',
				},
				continuing,
			),
		],
	});
	expect(codesOf(output())).toEqual(['INVALID_INPUT']);
});

test('a clock that is set back does not stall pacing', async () => {
	const waits = skipWaits();
	const before = clock.now;
	let calls = 0;
	clock.now = () => before() - (++calls > 8 ? 3_600_000 : 0);
	const { output } = await run({
		store: credential(),
		items: users(6),
		nodes: [unicast({ options: { requestsPerSecond: 20 } }, continuing)],
	});
	expect(output()).toHaveLength(6);
	expect(Math.max(0, ...waits)).toBeLessThan(10_000);
});

test('update refuses an id made from the execution, which could match nothing', async () => {
	const { output } = await run({
		store: credential(),
		nodes: [event({ operation: 'update', referenceIdFrom: 'execution' }, continuing)],
	});
	expect(codesOf(output())).toEqual(['INVALID_INPUT']);
});

test('a message expires that long after it was accepted', async () => {
	const { output } = await run({
		store: credential(),
		nodes: [message({ expiresAfterSeconds: 600 })],
	});
	const leftMs = Date.parse(String(output()[0]?.json.expiresAt)) - Date.now();
	expect(leftMs).toBeGreaterThan(590_000);
	expect(leftMs).toBeLessThanOrEqual(600_000);
});

test('an Authorization header of the caller is replaced', async () => {
	const { output } = await run({
		store: credential(),
		nodes: [
			{
				type: 'olderHttpRequest',
				parameters: {
					url: `${amazon.url}/na/v1/skillmessages/users/${encodeURIComponent(userId('one'))}`,
					body: '{"data":{"a":"b"}}',
					headers: '{"authorization":"Bearer example-foreign"}',
				},
			},
		],
	});
	expect(output()[0]?.json).toEqual({ statusCode: 202 });
});
