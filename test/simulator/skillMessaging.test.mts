import { describe, expect, it } from 'vitest';
import type { UserSettings } from '../../simulator/index.mts';
import { maximumDataBytes } from '../../simulator/amazon/skillMessaging.mts';
import { bearer, messagesScope, useSimulator } from './helpers.mts';

const { call, control, sendMessage, tokenFor } = await useSimulator();

describe('a skill message', () => {
	it.each([
		['some data', { data: { door: 'open', ключ: 'значение' } }],
		['no data in data', { data: {} }],
		['the shortest life', { data: {}, expiresAfterSeconds: 60 }],
		['the longest life', { data: {}, expiresAfterSeconds: 86_400 }],
	])('with %s is accepted, with an empty answer', async (_title, body) => {
		const { status, text, headers } = await sendMessage('user-1', body);
		expect([status, text, headers['content-type']]).toEqual([202, '', undefined]);
		expect(headers['x-amzn-requestid']).toBeTruthy();
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
		const answer = await sendMessage('user-1', body);
		expect(answer.status).toBe(400);
		expect(String(answer.json.message).split(' ')[0]).toBe(pointer);
	});

	it.each([
		['at 6 KB', 202, 'x', 1, 0],
		['a byte above', 400, 'x', 1, 1],
		['at 6 KB of two-byte letters', 202, 'é', 2, 0],
		['a letter of two bytes above', 400, 'é', 2, 1],
	])('%s in UTF-8: %i', async (_title, status, letter, bytes, over) => {
		const room = maximumDataBytes - '{"k":""}'.length;
		const data = { k: letter.repeat(room / bytes + over) };
		expect((await sendMessage('user-1', { data })).status).toBe(status);
	});

	it.each<[string, number, UserSettings]>([
		['of the region', 202, { region: 'eu' }],
		['without any subscription', 202, { region: 'eu', subscriptions: [] }],
		['of another region', 404, { region: 'na' }],
		['who is gone', 404, { region: 'eu', exists: false }],
	])('to a user %s: %i', async (_title, status, settings) => {
		control.setUser('user-1', settings);
		expect((await sendMessage('user-1', { data: {} }, 'eu')).status).toBe(status);
	});
});

describe('the user id in the path', () => {
	it.each(['amzn1.ask.account.' + 'A'.repeat(300), 'a%2Fb', 'a b', 'é€', 'a?b#c', '%'])(
		'is decoded once: %s',
		async (userId) => {
			expect((await sendMessage(userId)).status).toBe(202);
			expect(control.requests().at(-1)?.userId).toBe(userId);
		},
	);

	it.each([
		['..', 404],
		['.', 404],
		['%2e%2E', 404],
		['.%2e', 404],
		['a/b', 404],
		['a/', 404],
		['', 404],
		['../../proactiveEvents', 404],
		['%zz', 400],
	])('%s gets nowhere: %i, with a request id', async (segment, status) => {
		const path = `/na/v1/skillmessages/users/${segment}`;
		const headers = bearer(await tokenFor(messagesScope));
		const answer = await call({ path, headers, body: { data: {} } });
		expect(answer.status).toBe(status);
		expect(answer.headers['x-amzn-requestid']).toBeTruthy();
	});
});
