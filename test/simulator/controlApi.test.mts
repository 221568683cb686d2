import { describe, expect, it } from 'vitest';
import {
	callControl,
	eventRequest,
	eventsScope,
	exchange,
	messagesScope,
	senders,
	tokenForm,
	unicast,
	useSimulator,
} from './helpers.mts';

const simulator = useSimulator();
const control = (method: string, path: string, body?: unknown) =>
	callControl(simulator.current, method, path, body);

describe('the control API over HTTP', () => {
	it('reads requests, pending notifications and counts', async () => {
		const { sendEvent } = await senders(simulator.current);
		await sendEvent(eventRequest());
		const { control: inProcess } = simulator.current;
		const read = async (path: string) => JSON.parse((await control('GET', path)).text) as unknown;
		const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
		expect(await read('/requests')).toEqual(plain(inProcess.requests()));
		expect(await read('/requests?service=proactiveEvents&region=na')).toHaveLength(1);
		expect(await read('/requests?region=eu')).toEqual([]);
		expect(await read('/pending')).toEqual(plain(inProcess.pending()));
		expect(await read('/counts')).toMatchObject({ exchanges: 2 });
		expect(inProcess.requests(), 'itself not recorded').toHaveLength(3);
	});

	it('does what the control in the process does', async () => {
		const { sendEvent, sendMessage } = await senders(simulator.current);
		const done = async (method: string, path: string, body?: unknown) => {
			const answer = await control(method, path, body);
			expect([answer.status, answer.text], `${method} ${path}`).toEqual([204, '']);
			expect(answer.headers['x-amzn-requestid']).toBeTruthy();
		};
		await sendEvent(eventRequest());
		await done('POST', '/read', { userId: 'multicast:na:live', referenceId: 'order~1' });
		expect(simulator.current.control.pending()).toEqual([]);
		await done('PUT', '/users', { userId: 'user-1', region: 'na', subscriptions: [] });
		const toUser = (user: string) =>
			sendEvent(eventRequest({ referenceId: user, relevantAudience: unicast(user) }));
		expect((await toUser('user-1')).status).toBe(403);
		await done('PUT', '/default-user', { unknown: true });
		expect((await sendMessage('user-2', { data: {} })).status).toBe(404);
		await done('PUT', '/default-user', { region: 'na', subscriptions: 'all' });
		expect((await sendMessage('user-2', { data: {} })).status).toBe(202);
		await done('PUT', '/notification-limit', { limit: 0 });
		expect((await toUser('user-2')).status).toBe(432);
		await done('PUT', '/notification-limit', { limit: null });
		expect((await toUser('user-2')).status).toBe(202);
		await done('POST', '/faults', {
			match: { service: 'skillMessaging' },
			status: 429,
			headers: { 'retry-after': '1' },
		});
		expect((await sendMessage('user-2', { data: {} })).status).toBe(429);
		expect((await sendMessage('user-2', { data: {} })).status).toBe(202);
		for (const times of [0, null]) {
			await done('POST', '/faults', { match: {}, status: 500, times });
			for (let n = 0; n < 3; n += 1)
				expect((await sendMessage('user-2', { data: {} })).status).toBe(500);
			await done('POST', '/reset');
		}
		await done('PUT', '/token-lifetime', { seconds: 77 });
		await done('PUT', '/server-token-lifetime', { seconds: 0 });
		const answer = await exchange(simulator.current, tokenForm(eventsScope));
		expect(answer.json.expires_in).toBe(77);
		await done('POST', '/revoke-tokens');
		await done('PUT', '/clients', [{ clientId: 'x', clientSecret: 'y', scopes: [messagesScope] }]);
		expect((await exchange(simulator.current, tokenForm(eventsScope))).status).toBe(401);
		await done('DELETE', '/requests');
		expect(simulator.current.control.requests()).toEqual([]);
	});

	it.each([
		['POST', '/faults', { status: 500 }],
		['POST', '/faults', { match: {}, statsu: 500 }],
		['PUT', '/clients', [{ clientId: 'x' }]],
		['GET', '/requests?service=lwaa', undefined],
	])('refuses %s %s with a wrong body %j: 400 and a message', async (method, path, body) => {
		const answer = await control(method, path, body);
		expect([answer.status, answer.json]).toEqual([400, { message: expect.any(String) }]);
		expect(simulator.current.control.requests()).toEqual([]);
	});

	it('knows no other control: 404', async () => {
		const answer = await control('POST', '/nothing', {});
		expect([answer.status, answer.json]).toEqual([404, { message: expect.any(String) }]);
		expect(simulator.current.control.requests()).toEqual([]);
	});
});
