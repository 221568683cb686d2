import { expect, test } from 'vitest';
import { event, message, unicast, useAmazon, userId } from './support/amazon.mts';
import { run } from './support/run.mts';

const { credential, sent } = useAmazon();

test('the output of an event that is not simplified has all documented members', async () => {
	const { output } = await run({
		store: credential({ region: 'eu' }),
		items: [{ user: userId('one') }],
		nodes: [unicast({ stage: 'live', options: { simplify: false } })],
	});
	const [record] = sent();
	expect(output()).toEqual([
		{
			json: {
				accepted: true,
				duplicate: false,
				statusCode: 202,
				requestId: record?.requestId,
				referenceId: expect.stringMatching(/^[A-Za-z0-9~]{1,100}$/),
				event: 'AMAZON.MessageAlert.Activated',
				stage: 'live',
				region: 'eu',
				audience: 'unicast',
				userId: userId('one'),
				timestamp: expect.stringMatching(/Z$/),
				expiryTime: expect.stringMatching(/Z$/),
				attempts: 1,
				spokenPreview: 'You have 1 unread message from Jane Doe.',
				request: record?.body,
			},
			pairedItem: { item: 0 },
		},
	]);
});

test('the output of a message that is not simplified has all documented members', async () => {
	const { output } = await run({
		store: credential(),
		nodes: [message({ options: { expiresAfterSeconds: 120, simplify: false } })],
	});
	const [record] = sent('skillMessaging');
	const leftMs = Date.parse(String(output()[0]?.json.expiresAt)) - Date.now();
	expect(leftMs).toBeGreaterThan(110_000);
	expect(leftMs).toBeLessThanOrEqual(120_000);
	expect(output()).toEqual([
		{
			json: {
				accepted: true,
				statusCode: 202,
				requestId: record?.requestId,
				region: 'na',
				userId: userId('one'),
				expiresAfterSeconds: 120,
				expiresAt: expect.stringMatching(/Z$/),
				attempts: 1,
				request: record?.body,
			},
			pairedItem: { item: 0 },
		},
	]);
	expect(record?.userId).toBe(userId('one'));
	expect(record?.body).toEqual({ data: { key: 'value' }, expiresAfterSeconds: 120 });
});

test.each([
	[
		'an event',
		unicast({ userId: userId('one') }),
		'accepted, spokenPreview, event, audience, userId, region, stage, expiryTime, referenceId, duplicate',
	],
	['a message', message(), 'accepted, userId, region, expiresAt, requestId'],
])('the simplified output of %s has its members in their order', async (_title, node, members) => {
	const { output } = await run({ store: credential(), nodes: [node] });
	expect(Object.keys(output()[0]?.json ?? {}).join(', ')).toBe(members);
});

test("a multicast to several regions gives one item each, the credential's own counted once", async () => {
	const { output } = await run({
		store: credential({ region: 'eu' }),
		items: [{ n: 0 }, { n: 1 }],
		nodes: [event({ options: { regions: ['credential', 'na', 'eu'] } })],
	});
	expect(output().map(({ json, pairedItem }) => [json.region, pairedItem])).toEqual([
		['eu', { item: 0 }],
		['na', { item: 0 }],
		['eu', { item: 1 }],
		['na', { item: 1 }],
	]);
	expect(new Set(output().map(({ json }) => json.referenceId)).size).toBe(4);
});

test('no items send nothing', async () => {
	const { output } = await run({ store: credential(), items: [], nodes: [event()] });
	expect(output()).toEqual([]);
	expect(sent()).toEqual([]);
});
