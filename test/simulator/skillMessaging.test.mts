import { describe, expect, it } from 'vitest';
import { maximumDataBytes } from '../../simulator/amazon/skillMessaging.mts';
import { bearer, call, senders, useSimulator } from './helpers.mts';

const simulator = useSimulator();

describe('a skill message', () => {
	it.each([
		['some data', { data: { door: 'open', ключ: 'значение' } }],
		['no data in data', { data: {} }],
		['the shortest life', { data: {}, expiresAfterSeconds: 60 }],
		['the longest life', { data: {}, expiresAfterSeconds: 86_400 }],
	])('with %s is accepted, with an empty answer', async (_title, body) => {
		const { sendMessage } = await senders(simulator.current);
		const answer = await sendMessage('user-1', body);
		expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([
			202,
			'',
			undefined,
		]);
		expect(answer.headers['x-amzn-requestid']).toBeTruthy();
	});

	it.each<[string, unknown]>([
		['/data', {}],
		['/data/count', { data: { count: 3 } }],
		['/data/a~1b', { data: { 'a/b': { nested: 'x' } } }],
		['/expiresAfterSeconds', { data: {}, expiresAfterSeconds: 59 }],
		['/expiresAfterSeconds', { data: {}, expiresAfterSeconds: 86_401 }],
		['/expiresAfterSeconds', { data: {}, expiresAfterSeconds: 60.5 }],
		['/expiresAfter', { data: {}, expiresAfter: 60 }],
		['/', []],
	])('is refused with 400 naming %s in %j', async (pointer, body) => {
		const { sendMessage } = await senders(simulator.current);
		const answer = await sendMessage('user-1', body);
		expect(answer.status).toBe(400);
		expect(String(answer.json.message).split(' ')[0]).toBe(pointer);
	});

	it.each([
		{ title: 'at 6 KB', letters: 'x', bytes: 1, over: 0, status: 202 },
		{ title: 'a byte above', letters: 'x', bytes: 1, over: 1, status: 400 },
		{ title: 'at 6 KB of two-byte letters', letters: 'é', bytes: 2, over: 0, status: 202 },
		{ title: 'a letter of two bytes above', letters: 'é', bytes: 2, over: 1, status: 400 },
	])('$title in UTF-8: $status', async ({ letters, bytes, over, status }) => {
		const { sendMessage } = await senders(simulator.current);
		const room = maximumDataBytes - '{"k":""}'.length;
		const answer = await sendMessage('user-1', {
			data: { k: letters.repeat(room / bytes + over) },
		});
		expect(answer.status).toBe(status);
	});

	it.each([
		{ title: 'of the region', settings: { region: 'eu' }, status: 202 },
		{
			title: 'without any subscription',
			settings: { region: 'eu', subscriptions: [] as string[] },
			status: 202,
		},
		{ title: 'of another region', settings: { region: 'na' }, status: 404 },
		{ title: 'who is gone', settings: { region: 'eu', exists: false }, status: 404 },
	] as const)('to a user $title: $status', async ({ settings, status }) => {
		simulator.current.control.setUser('user-1', settings);
		const { sendMessage } = await senders(simulator.current);
		expect((await sendMessage('user-1', { data: {} }, 'eu')).status).toBe(status);
	});
});

describe('the user id in the path', () => {
	it.each(['amzn1.ask.account.' + 'A'.repeat(300), 'a%2Fb', 'a b', 'é€', 'a?b#c', '%'])(
		'is decoded once: %s',
		async (userId) => {
			const { sendMessage } = await senders(simulator.current);
			expect((await sendMessage(userId, { data: {} })).status).toBe(202);
			expect(simulator.current.control.requests().at(-1)?.userId).toBe(userId);
		},
	);

	it.each(['..', '.', '%2e%2E', '.%2e', 'a/b', 'a/', '', '../../proactiveEvents'])(
		'%s is not served: 404',
		async (segment) => {
			const { messages } = await senders(simulator.current);
			const path = `/na/v1/skillmessages/users/${segment}`;
			const answer = await call(simulator.current, {
				path,
				headers: bearer(messages),
				body: { data: {} },
			});
			expect(answer.status).toBe(404);
			expect(answer.headers['x-amzn-requestid']).toBeTruthy();
		},
	);

	it('that cannot be decoded is 400, with a request id', async () => {
		const { messages } = await senders(simulator.current);
		const path = '/na/v1/skillmessages/users/%zz';
		const answer = await call(simulator.current, {
			path,
			headers: bearer(messages),
			body: { data: {} },
		});
		expect([answer.status, answer.headers['x-amzn-requestid']]).toEqual([400, expect.any(String)]);
	});
});
