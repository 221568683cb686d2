import { describe, expect, it } from 'vitest';
import { exampleClient, startSimulator } from '../../simulator/index.mts';
import { call, eventRequest, eventsScope, senders, unicast, useSimulator } from './helpers.mts';

const simulator = useSimulator();

describe('the recorded requests', () => {
	it('tell what arrived, in order, without token and secret', async () => {
		const { sendEvent, sendMessage, events } = await senders(simulator.current);
		await sendEvent(eventRequest({ relevantAudience: unicast('user-1') }), { region: 'eu' });
		await sendMessage('user-2', { data: { a: 'b' } }, 'fe');
		const all = simulator.current.control.requests();
		expect(
			all.map((record) => [record.number, record.service, record.region, record.userId]),
		).toEqual([
			[1, 'lwa', undefined, undefined],
			[2, 'lwa', undefined, undefined],
			[3, 'proactiveEvents', 'eu', 'user-1'],
			[4, 'skillMessaging', 'fe', 'user-2'],
		]);
		expect(all[2]).toMatchObject({
			at: '2030-05-14T10:00:00.000Z',
			stage: 'live',
			method: 'POST',
			path: '/eu/v1/proactiveEvents',
			status: 202,
			headers: { authorization: 'Bearer <redacted>' },
			body: eventRequest({ relevantAudience: unicast('user-1') }),
			tokenFingerprint: all[0]?.tokenFingerprint,
		});
		expect(all[3]?.rawBody).toBe('{"data":{"a":"b"}}');
		expect(all[0]?.body).toMatchObject({ scope: eventsScope, client_secret: '<redacted>' });
		const text = JSON.stringify(all);
		expect(text).not.toContain(exampleClient.clientSecret);
		expect(text).not.toContain(events);
	});

	it('are printed as lines without tokens, secrets or whole user ids', async () => {
		const lines: string[] = [];
		const own = await startSimulator({ log: (line) => lines.push(line) });
		const now = Date.now();
		const userId = 'amzn1.ask.account.' + 'QUIETUSER'.repeat(20);
		try {
			const { sendEvent, sendMessage, events } = await senders(own);
			const times = {
				timestamp: new Date(now).toISOString(),
				expiryTime: new Date(now + 600_000).toISOString(),
			};
			await sendEvent(eventRequest({ ...times, relevantAudience: unicast(userId) }));
			await sendMessage(userId, { data: {} });
			await call(own, { path: `/v1/skillmessages/users/${userId}/more` });
			expect(lines).toHaveLength(5);
			expect(lines[2]).toMatch(/^#3 .* POST proactiveEvents na live -> 202 /);
			for (const secret of [events, exampleClient.clientSecret, userId, 'QUIETUSERQUIETUSER']) {
				expect(lines.join('\n')).not.toContain(secret);
			}
		} finally {
			await own.close();
		}
	});
});
