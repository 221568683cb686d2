import { expect, test } from 'vitest';
import { event, message, unicast, useAmazon, userId, users } from './support/amazon.mts';
import { run } from './support/run.mts';

const { amazon, credential, sent } = useAmazon();

const unsubscribe = (...indexes: number[]) => {
	for (const index of indexes) {
		amazon.control.setUser(userId(`user${index}`), { region: 'na', subscriptions: [] });
	}
};

test('continue: one item for each input item, in order, failures with the input and the error', async () => {
	unsubscribe(1);
	const { output, error } = await run({
		store: credential(),
		items: users(3),
		nodes: [unicast({}, { onError: 'continueRegularOutput' })],
	});
	expect(error).toBeUndefined();
	expect(
		output().map(({ json }) => json.accepted ?? (json.error as { code: string }).code),
	).toEqual([true, 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED', true]);
	expect(output()[1]).toEqual({
		json: {
			user: userId('user1'),
			index: 1,
			error: {
				code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED',
				message: 'Your skill is not allowed to notify this user',
				description: expect.stringContaining('turn on notifications'),
				statusCode: 403,
				requestId: expect.any(String),
				attempts: expect.any(Number),
				region: 'na',
			},
		},
		pairedItem: { item: 1 },
	});
});

test('error output: failures go to the second output with code and input, successes to the first', async () => {
	unsubscribe(0, 2);
	const { output } = await run({
		store: credential(),
		items: users(4),
		nodes: [unicast({}, { onError: 'continueErrorOutput', name: 'Send' })],
	});
	expect(output('Send', 0).map(({ json }) => json.userId)).toEqual([
		userId('user1'),
		userId('user3'),
	]);
	expect(output('Send', 1).map(({ json }) => json)).toEqual([
		{
			user: userId('user0'),
			index: 0,
			error: expect.objectContaining({ code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED' }),
		},
		{
			user: userId('user2'),
			index: 2,
			error: expect.objectContaining({ code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED' }),
		},
	]);
});

test('stop: an invalid item stops the run before anything is sent, and all invalid items are listed', async () => {
	const items = [{ user: userId('a') }, { user: '' }, { user: '..' }];
	const { error } = await run({ store: credential(), items, nodes: [unicast()] });
	expect(error?.name).toBe('NodeOperationError');
	expect(error?.message).toBe('2 of 3 items are invalid');
	expect(error?.description).toContain('Item 1: "User ID"');
	expect(error?.description).toContain('Item 2: "User ID"');
	expect(error?.description).toContain('Nothing was sent');
	expect(error?.context).toMatchObject({ itemIndex: 1, data: { code: 'INVALID_INPUT' } });
	expect(sent()).toEqual([]);
});

test('stop: the first failure is thrown with what was sent, and nothing starts after it', async () => {
	unsubscribe(2);
	const { error } = await run({
		store: credential(),
		items: users(30),
		nodes: [unicast({ options: { concurrency: 1 } })],
	});
	expect(error?.name).toBe('NodeApiError');
	expect(error?.message).toBe('Your skill is not allowed to notify this user [item 2]');
	expect(error?.description).toContain(
		'Sent: 2, failed: 1, not sent: 27. If you retry this execution in n8n, the node sends again what was already sent. Users are then notified twice, unless the event has a Reference Key.<br /><br />',
	);
	expect(error?.context).toMatchObject({
		itemIndex: 2,
		data: { code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED', sent: 2, failed: 1, notSent: 27 },
	});
	expect(error?.httpCode).toBe('403');
	expect(new Set(sent().map(({ userId: id }) => id)).size).toBe(3);
});

test('stop: after messages the error says nothing of a Reference Key', async () => {
	amazon.control.addFault({ match: { userId: userId('user1') }, status: 404, times: Infinity });
	const { error } = await run({
		store: credential(),
		items: users(2),
		nodes: [message({ userId: '={{ $json.user }}', options: { concurrency: 1 } })],
	});
	expect(error?.description).toContain(
		'Sent: 1, failed: 1, not sent: 0. If you retry this execution in n8n, the node sends again what was already sent.<br /><br />',
	);
});

test('Retry On Fail is warned of for messages', async () => {
	const { hints } = await run({ store: credential(), nodes: [message({}, { retryOnFail: true })] });
	expect(hints.join()).toContain('"Retry On Fail" is on');
});

test('without Retry On Fail nobody is warned', async () => {
	const { hints } = await run({ store: credential(), nodes: [message()] });
	expect(hints).toEqual([]);
});

test('a long list of invalid items is cut', async () => {
	const items = Array.from({ length: 25 }, () => ({ user: '' }));
	const { error } = await run({ store: credential(), items, nodes: [unicast()] });
	expect(error?.message).toBe('25 of 25 items are invalid');
	expect(error?.description).toContain('Item 9:');
	expect(error?.description).not.toContain('Item 10:');
	expect(error?.description).toContain('And 15 more items');
});

test('an expression that throws is the failure of its item alone', async () => {
	const { output } = await run({
		store: credential(),
		items: [{ name: 'Jane' }, {}, { name: 'Max' }],
		nodes: [
			event(
				{ creatorName: '={{ $json.name ?? $("Nowhere").first().json.name }}' },
				{ onError: 'continueRegularOutput' },
			),
		],
	});
	expect(output()[1]?.json.error).toMatchObject({
		code: 'EXPRESSION',
		description: expect.stringContaining(
			'"Sender Name" contains an expression that cannot be resolved',
		),
	});
	expect(output().map(({ json }) => json.accepted)).toEqual([true, undefined, true]);
});
