import { expect, test } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import {
	codesOf,
	event,
	EVENTS_SCOPE,
	message,
	MESSAGES_SCOPE,
	moveClock,
	skipWaits,
	unicast,
	useAmazon,
	userId,
	users,
} from './support/amazon.mts';
import { resetProcess } from './support/engine.mts';
import { run } from './support/run.mts';

const { amazon, credential, exchanges, mintedScopes, sent } = useAmazon();

const HOUR_MS = 3_600_000;

test('50 items at once with no token yet → one exchange, and nothing is stored', async () => {
	const store = credential();
	const { output } = await run({
		store,
		items: users(50),
		nodes: [unicast({ options: { concurrency: 50 } })],
	});
	expect(codesOf(output())).toEqual(Array(50).fill('ok'));
	expect(exchanges()).toBe(1);
	expect(store.writes).toBe(0);
});

test('a second run → no exchange; a new process → one more', async () => {
	const store = credential();
	await run({ store, nodes: [event()] });
	await run({ store, nodes: [event()], executionId: '2' });
	expect(exchanges()).toBe(1);
	resetProcess();
	await run({ store, nodes: [event()], executionId: '3' });
	expect(exchanges()).toBe(2);
});

test('both nodes and the HTTP Request node share one credential: one exchange for each scope', async () => {
	const store = credential();
	const url = `${amazon.url}/na/v1/skillmessages/users/${encodeURIComponent(userId('one'))}`;
	const nodes = [
		event({}, { name: 'First' }),
		event({ creatorName: 'Max' }, { name: 'Second' }),
		message({}, { name: 'Message' }),
		{ type: 'olderHttpRequest', name: 'Http', parameters: { url, body: '{"data":{"a":"b"}}' } },
	];
	const { output } = await run({ store, nodes, fanOut: true });
	for (const { name } of nodes) expect(output(name)[0]?.json).toMatchObject({ statusCode: 202 });
	expect(exchanges()).toBe(2);
	expect(mintedScopes().sort()).toEqual([EVENTS_SCOPE, MESSAGES_SCOPE].sort());
});

test('two executions at once on a cold credential make one exchange', async () => {
	const store = credential();
	const both = ['1', '2'].map(
		async (executionId) => await run({ store, items: users(10), nodes: [unicast()], executionId }),
	);
	for (const { output } of await Promise.all(both))
		expect(codesOf(output())).toEqual(Array(10).fill('ok'));
	expect(exchanges()).toBe(1);
});

test('a token past its time is renewed before anything is sent', async () => {
	const store = credential();
	await run({ store, nodes: [event()] });
	moveClock(HOUR_MS);
	await run({ store, nodes: [event()], executionId: '2' });
	expect(exchanges()).toBe(2);
	expect(sent().map(({ status }) => status)).toEqual([202, 202]);
});

test('a token that Amazon has expired early (403) is renewed once, and the item succeeds', async () => {
	const store = credential();
	await run({ store, nodes: [event()] });
	amazon.control.revokeTokens();
	const { output } = await run({ store, nodes: [event()], executionId: '2' });
	expect(output()[0]?.json).toMatchObject({ accepted: true, attempts: 2 });
	expect(
		sent()
			.slice(-2)
			.map(({ status }) => status),
	).toEqual([403, 202]);
});

test('a third of the users unsubscribed makes no storm of exchanges', async () => {
	const items = users(90);
	for (const { user, index } of items) {
		if (index % 3 === 0) amazon.control.setUser(user, { region: 'na', subscriptions: [] });
	}
	const { output } = await run({
		store: credential(),
		items,
		nodes: [unicast({}, { onError: 'continueRegularOutput' })],
	});
	expect(codesOf(output())).toEqual(
		items.map(({ index }) => (index % 3 === 0 ? 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED' : 'ok')),
	);
	expect(exchanges()).toBeLessThanOrEqual(2);
});

test('nobody subscribed: one more exchange in ten minutes, whatever the items and runs', async () => {
	const store = credential();
	amazon.control.setDefaultUser({ region: 'na', subscriptions: [] });
	const bulk = {
		store,
		items: users(30),
		nodes: [unicast({}, { onError: 'continueRegularOutput' })],
	};
	await run(bulk);
	await run({ ...bulk, executionId: '2' });
	expect(exchanges()).toBe(2);
});

test.each([
	['&+%= é', '&+%= é'],
	['an ampersand', 'example&grant_type=password'],
	['spaces around it', '  example-secret\n'],
])('a secret with %s is exchanged unharmed', async (_title, clientSecret) => {
	amazon.control.setClients([{ ...exampleClient, clientSecret: clientSecret.trim() }]);
	const { output } = await run({ store: credential({ clientSecret }), nodes: [event()] });
	expect(output()[0]?.json).toMatchObject({ accepted: true });
});

test.each([0.5, 1, 30, 59, 60, 61])(
	'tokens that live %s seconds work, and are not asked for at each request',
	async (seconds) => {
		amazon.control.setTokenLifetime(seconds);
		amazon.control.setServerTokenLifetime(3600);
		const { output } = await run({ store: credential(), items: users(20), nodes: [unicast()] });
		expect(codesOf(output())).toEqual(Array(20).fill('ok'));
		expect(exchanges()).toBeLessThanOrEqual(3);
	},
);

test.each(['clientSecret', 'clientId'] as const)(
	'an edited %s takes effect at once',
	async (field) => {
		const store = credential();
		await run({ store, nodes: [event()] });
		amazon.control.setClients([{ ...exampleClient, [field]: 'example-new' }]);
		store.data = { ...store.data, [field]: 'example-new' };
		await run({ store, nodes: [event()], executionId: '2' });
		expect(exchanges()).toBe(2);
		expect(sent().map(({ status }) => status)).toEqual([202, 202]);
		store.data = { ...store.data, [field]: 'example-wrong' };
		const { error } = await run({ store, nodes: [event()], executionId: '3' });
		expect(error?.message).toContain(
			'Login with Amazon does not know this Client ID and Client Secret',
		);
	},
);

test.each([
	['wrong secret', { clientSecret: 'example-wrong' }, 'LWA_INVALID_CLIENT'],
	['foreign product', { clientId: 'example-foreign' }, 'LWA_UNAUTHORIZED_CLIENT'],
])('%s: every item fails alike, after one exchange', async (_title, changes, code) => {
	amazon.control.setClients([
		exampleClient,
		{ ...exampleClient, clientId: 'example-foreign', kind: 'foreign' },
	]);
	const { output } = await run({
		store: credential(changes),
		items: users(20),
		nodes: [unicast({}, { onError: 'continueRegularOutput' })],
	});
	expect(codesOf(output())).toEqual(Array(20).fill(code));
	expect(exchanges()).toBe(1);
	expect(sent()).toEqual([]);
});

test('a scope that is refused is asked for again after a minute, not before', async () => {
	amazon.control.setClients([{ ...exampleClient, scopes: [MESSAGES_SCOPE] }]);
	const store = credential();
	const nodes = [event({}, { onError: 'continueRegularOutput' as const })];
	const first = await run({ store, nodes });
	expect(codesOf(first.output())).toEqual(['LWA_INVALID_SCOPE']);
	amazon.control.setClients([exampleClient]);
	moveClock(59_000);
	expect(codesOf((await run({ store, nodes, executionId: '2' })).output())).toEqual([
		'LWA_INVALID_SCOPE',
	]);
	moveClock(2_000);
	expect(codesOf((await run({ store, nodes, executionId: '3' })).output())).toEqual(['ok']);
});

test('LWA that is down is tried three times, then remembered for 15 seconds', async () => {
	skipWaits();
	amazon.control.addFault({ match: { service: 'lwa' }, status: 503, times: Infinity });
	const { output } = await run({
		store: credential(),
		items: users(20),
		nodes: [unicast({}, { onError: 'continueRegularOutput' })],
	});
	expect(codesOf(output())).toEqual(Array(20).fill('LWA_UNAVAILABLE'));
	expect(amazon.control.requests({ service: 'lwa' })).toHaveLength(3);
});

test('an early renewal that fails does no harm while the token is valid', async () => {
	const store = credential();
	await run({ store, nodes: [event()] });
	moveClock(HOUR_MS - 30_000);
	amazon.control.addFault({
		match: { service: 'lwa' },
		status: 400,
		body: { error: 'invalid_client' },
		times: Infinity,
	});
	const { output } = await run({ store, items: users(5), nodes: [unicast()], executionId: '2' });
	expect(codesOf(output())).toEqual(Array(5).fill('ok'));
});

test.each([
	['no token_type', { access_token: 'example', expires_in: 3600 }],
	['another token_type', { access_token: 'example', token_type: 'mac', expires_in: 3600 }],
	['a life of 0', { access_token: 'example', token_type: 'bearer', expires_in: 0 }],
	['an empty token', { access_token: '', token_type: 'bearer', expires_in: 3600 }],
])('an answer with %s is no token', async (_title, answer) => {
	amazon.control.setTokenAnswer(() => answer);
	const { output } = await run({
		store: credential(),
		nodes: [event({}, { onError: 'continueRegularOutput' })],
	});
	expect(codesOf(output())).toEqual(['LWA_INVALID_RESPONSE']);
});
