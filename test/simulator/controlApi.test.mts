import { describe, expect, it } from 'vitest';
import { bearer, messagesScope, unicast, useSimulator } from './helpers.mts';

const { call, callControl, control, exchange, sendEvent, sendMessage, tokenFor } =
	await useSimulator();

describe('the control API over HTTP', () => {
	it('reads requests, pending notifications and counts', async () => {
		await sendEvent();
		const read = async (path: string) =>
			JSON.parse((await callControl('GET', path)).text) as unknown;
		const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
		expect(await read('/requests')).toEqual(plain(control.requests()));
		expect(await read('/requests?service=proactiveEvents&region=na')).toHaveLength(1);
		expect(await read('/requests?region=eu')).toEqual([]);
		expect(await read('/pending')).toEqual(plain(control.pending()));
		expect(await read('/counts')).toMatchObject({ exchanges: 1 });
		expect(control.requests(), 'itself not recorded').toHaveLength(2);
	});

	it('does what the control in the process does', async () => {
		const done = async (method: string, path: string, body?: unknown) => {
			const answer = await callControl(method, path, body);
			expect([answer.status, answer.text], `${method} ${path}`).toEqual([204, '']);
			expect(answer.headers['x-amzn-requestid']).toBeTruthy();
		};
		const eventTo = async (user: string) =>
			(await sendEvent({ referenceId: user, relevantAudience: unicast(user) })).status;
		const message = async () => (await sendMessage('user-2')).status;
		await sendEvent();
		await done('POST', '/read', { userId: 'multicast:na:live', referenceId: 'order~1' });
		expect(control.pending()).toEqual([]);
		await done('PUT', '/users', { userId: 'user-1', region: 'na', subscriptions: [] });
		expect(await eventTo('user-1')).toBe(403);
		await done('PUT', '/default-user', { unknown: true });
		expect(await message()).toBe(404);
		await done('PUT', '/default-user', { region: 'na', subscriptions: 'all' });
		expect(await message()).toBe(202);
		await done('PUT', '/notification-limit', { limit: 0 });
		expect(await eventTo('user-2')).toBe(432);
		await done('PUT', '/notification-limit', { limit: null });
		expect(await eventTo('user-2')).toBe(202);
		const match = { service: 'skillMessaging' };
		await done('POST', '/faults', { match, status: 429, headers: { 'retry-after': '1' } });
		expect([await message(), await message()]).toEqual([429, 202]);
		for (const times of [0, null]) {
			await done('POST', '/faults', { match, status: 500, times });
			expect([await message(), await message(), await message()]).toEqual([500, 500, 500]);
			await done('POST', '/reset');
		}
		await done('PUT', '/token-lifetime', { seconds: 77 });
		await done('PUT', '/server-token-lifetime', { seconds: 0 });
		expect((await exchange()).json.expires_in).toBe(77);
		expect(await message()).toBe(403);
		await done('POST', '/revoke-tokens');
		await done('PUT', '/clients', [{ clientId: 'x', clientSecret: 'y', scopes: [messagesScope] }]);
		expect((await exchange()).status).toBe(401);
		await done('DELETE', '/requests');
		expect(control.requests()).toEqual([]);
	});

	it.each([
		['POST', '/faults', { status: 500 }, 400],
		['POST', '/faults', { match: {}, statsu: 500 }, 400],
		['PUT', '/clients', [{ clientId: 'x' }], 400],
		['GET', '/requests?service=lwaa', undefined, 400],
		['POST', '/nothing', {}, 404],
	])('refuses %s %s with the body %j: %i and a message', async (method, path, body, status) => {
		const answer = await callControl(method, path, body);
		expect([answer.status, answer.json]).toEqual([status, { message: expect.any(String) }]);
		expect(control.requests()).toEqual([]);
	});
});

it('counts tell exchanges, connections and the most API calls in flight at once', async () => {
	const headers = bearer(await tokenFor(messagesScope));
	const send = (user: string) =>
		call({ path: `/v1/skillmessages/users/${user}`, headers, body: { data: {} } });
	control.addFault({ match: { service: 'skillMessaging' }, delayMs: 60, times: Infinity });
	await Promise.all(['a', 'b', 'c', 'd', 'e'].map(send));
	await send('f');
	const none = { exchanges: 0, connections: 0, maxInFlight: 0, certificateDownloads: 0 };
	expect(control.counts()).toEqual({ ...none, exchanges: 1, connections: 7, maxInFlight: 5 });
	control.reset();
	expect(control.counts()).toEqual(none);
});
