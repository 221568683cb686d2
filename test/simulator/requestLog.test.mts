import { beforeEach, describe, expect, it } from 'vitest';
import { exampleClient } from '../../simulator/index.mts';
import { eventRequest, eventsScope, unicast, useSimulator } from './helpers.mts';

const lines: string[] = [];
const { call, control, sendEvent, sendMessage } = await useSimulator({
	log: (line) => lines.push(line),
});
beforeEach(() => {
	lines.length = 0;
});

const TOKEN = 'Atc|';

describe('the recorded requests', () => {
	it('tell what arrived, in order, without token and secret', async () => {
		const relevantAudience = unicast('user-1');
		await sendEvent({ relevantAudience }, { region: 'eu' });
		await sendMessage('user-2', { data: { a: 'b' } }, 'fe');
		const all = control.requests();
		expect(
			all.map((record) => [record.number, record.service, record.region, record.userId]),
		).toEqual([
			[1, 'lwa', undefined, undefined],
			[2, 'proactiveEvents', 'eu', 'user-1'],
			[3, 'lwa', undefined, undefined],
			[4, 'skillMessaging', 'fe', 'user-2'],
		]);
		expect(all[1]).toMatchObject({
			at: '2030-05-14T10:00:00.000Z',
			stage: 'live',
			method: 'POST',
			path: '/eu/v1/proactiveEvents',
			status: 202,
			headers: { authorization: 'Bearer <redacted>' },
			body: eventRequest({ relevantAudience }),
			tokenFingerprint: all[0]?.tokenFingerprint,
		});
		expect(all[3]?.rawBody).toBe('{"data":{"a":"b"}}');
		expect(all[0]?.body).toMatchObject({ scope: eventsScope, client_secret: '<redacted>' });
		const text = JSON.stringify(all);
		expect(text).not.toContain(exampleClient.clientSecret);
		expect(text).not.toContain(TOKEN);
	});

	it('are printed as lines without tokens, secrets or whole user ids', async () => {
		const userId = 'amzn1.ask.account.' + 'QUIETUSER'.repeat(20);
		await sendEvent({ relevantAudience: unicast(userId) });
		await sendMessage(userId);
		await call({ path: `/v1/skillmessages/users/${userId}/more` });
		expect(lines).toHaveLength(5);
		expect(lines[1]).toMatch(/^#2 .* POST proactiveEvents na live -> 202 /);
		for (const secret of [TOKEN, exampleClient.clientSecret, 'QUIETUSERQUIETUSER']) {
			expect(lines.join('\n')).not.toContain(secret);
		}
	});
});
