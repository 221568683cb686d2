import { describe, expect, test } from 'vitest';
import type { INodeExecutionData } from 'n8n-workflow';
import { exampleClient } from '../../simulator/index.mts';
import { event, MESSAGES_SCOPE, useAmazon, users } from './support/amazon.mts';
import {
	checkEvents,
	checkMessages,
	EVENT_CHECKS,
	finding,
	MESSAGE_CHECKS,
} from './support/check.mts';
import { run } from './support/run.mts';

const { amazon, credential, exchanges } = useAmazon();

const resultsOf = (items: INodeExecutionData[]) =>
	Object.fromEntries(items.map(({ json }) => [json.check, json.result]));

describe('a check of the setup', () => {
	test('reports on events what can be found out, and leaves the rest open', async () => {
		const { output, error } = await run({ store: credential(), nodes: [checkEvents()] });
		expect(error).toBeUndefined();
		expect(resultsOf(output())).toEqual({
			'Token exchange': 'ok',
			Scope: 'ok',
			// the simulator is not Amazon
			'Region and host': 'unknown',
			Stage: 'ok',
			'Skill manifest': 'unknown',
			'Clock difference': 'ok',
			Locales: 'ok',
			Audience: 'unknown',
			Checklist: 'unknown',
		});
	});

	test('reports on messages with the scope of messages', async () => {
		amazon.control.setClients([{ ...exampleClient, scopes: [MESSAGES_SCOPE] }]);
		const { output } = await run({ store: credential(), nodes: [checkMessages()] });
		expect(output()).toHaveLength(MESSAGE_CHECKS);
		expect(finding(output(), 'Scope')).toMatchObject({ result: 'ok' });
	});

	test('stores nothing, and reads the credential once', async () => {
		const store = credential();
		await run({ store, nodes: [checkEvents()] });
		expect([store.reads, store.writes]).toEqual([1, 0]);
	});

	test('asks for a token of its own, which no event is sent with', async () => {
		const store = credential();
		await run({ store, nodes: [event()] });
		await run({ store, nodes: [checkEvents()] });
		await run({ store, nodes: [event()], executionId: '2' });
		expect(exchanges()).toBe(2);
	});

	test('of two setups reports once what is the same, each row with its items, from one exchange', async () => {
		const items = users(3).map(({ user }, index) => ({
			user,
			stage: index ? 'live' : 'development',
		}));
		const node = checkEvents({
			audience: 'unicast',
			userId: '={{ $json.user }}',
			stage: '={{ $json.stage }}',
		});
		const { output } = await run({ store: credential(), items, nodes: [node] });
		const itemsOf = (check: string) =>
			output()
				.filter(({ json }) => json.check === check)
				.map(({ json, pairedItem }) => [json.result, pairedItem]);
		expect(itemsOf('Stage')).toEqual([
			['unknown', [{ item: 1 }, { item: 2 }]],
			['ok', [{ item: 0 }]],
		]);
		expect(itemsOf('Scope')).toEqual([['ok', [{ item: 0 }, { item: 1 }, { item: 2 }]]]);
		expect(exchanges()).toBe(1);
	});

	test('reports one setup of many items once, in the order problem, unknown, ok', async () => {
		const node = checkEvents({ audience: 'unicast', userId: '={{ $json.user }}' });
		const store = credential({ clientSecret: 'wrong' });
		const { output } = await run({ store, items: users(100), nodes: [node] });
		expect(output()).toHaveLength(EVENT_CHECKS);
		expect(output()[0]?.pairedItem).toEqual(users(100).map((_, item) => ({ item })));
		const results = output().map(({ json }) => String(json.result));
		const order = ['problem', 'unknown', 'ok'];
		expect(results).toEqual(results.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
		expect(new Set(results)).toEqual(new Set(order));
	});

	test('names each region with its host, the one of the credential once', async () => {
		const node = checkEvents({ options: { regions: ['credential', 'na', 'eu'] } });
		const { output } = await run({ store: credential(), nodes: [node] });
		const { host } = new URL(amazon.url);
		expect(finding(output(), 'Region and host')?.explanation).toContain(
			`Requests go to ${host} for North America (as chosen in this node), and to ${host} for Europe and India (as chosen in this node).`,
		);
	});

	test.each([
		['clientSecret', 'wrong', 'Fix these first: Token exchange'],
		['region', 'na', 'No problem found.'],
	])('says above the output what is to be changed: %s %s', async (field, value, words) => {
		const { hints } = await run({ store: credential({ [field]: value }), nodes: [checkEvents()] });
		expect(hints).toEqual([expect.stringContaining(words)]);
	});

	test('says above the output once what is to be changed for two problems of one check', async () => {
		const items = [{ stage: 'beta' }, { stage: 'gamma' }];
		const node = checkEvents({ stage: '={{ $json.stage }}' });
		const { hints } = await run({ store: credential(), items, nodes: [node] });
		expect(hints).toEqual([expect.stringMatching(/^Fix these first: Stage\. /)]);
	});
});
