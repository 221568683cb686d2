import { describe, expect, it } from 'vitest';
import { clock, eventRequest, unicast, useSimulator, type EventRequest } from './helpers.mts';

const { control, sendEvent } = await useSimulator();
const later = (ms: number) => new Date(clock.now + ms).toISOString();
const hour = 3_600_000;

describe('the same referenceId for the same customer', () => {
	const relevantAudience = unicast('user-1');
	const localizedAttributes = [{ locale: 'en-US', source: 'Other' }];
	const event = {
		name: 'AMAZON.WeatherAlert.Activated',
		payload: { weatherAlert: { source: 'localizedattribute:source', alertType: 'HURRICANE' } },
	};
	it.each([
		['the same request', 409, {}],
		['other times only', 409, { timestamp: later(1000), expiryTime: later(2 * hour) }],
		['other texts', 202, { localizedAttributes }],
		['another event', 202, { event }],
	])('while pending, %s: %i', async (_title, status, changes) => {
		const first = eventRequest({ relevantAudience });
		expect((await sendEvent(first)).status).toBe(202);
		const second: EventRequest = { ...first, ...changes };
		expect((await sendEvent(second)).status).toBe(status);
		const kept = status === 202 ? second : first;
		expect(control.pending()).toEqual([
			expect.objectContaining({
				userId: 'user-1',
				event: kept.event,
				localizedAttributes: kept.localizedAttributes,
				expiryTime: first.expiryTime,
			}),
		]);
	});

	it.each([
		['expired', () => (clock.now += hour)],
		['read', () => control.markRead('user-1', 'order~1')],
	])('once %s: 409, even with other texts', async (how, happens) => {
		await sendEvent({ relevantAudience });
		happens();
		expect(control.pending()).toEqual([]);
		expect((await sendEvent({ relevantAudience, localizedAttributes })).status).toBe(409);
		expect(control.requests().at(-1)?.outcome).toContain(how);
	});

	it('counts separately for users, multicast, stages and regions', async () => {
		const answers = [
			await sendEvent({ relevantAudience }),
			await sendEvent({ relevantAudience: unicast('user-2') }),
			await sendEvent(),
			await sendEvent({}, { stage: 'development' }),
			await sendEvent({}, { region: 'eu' }),
			await sendEvent({}, { region: 'eu' }),
		];
		expect(answers.map((answer) => answer.status)).toEqual([202, 202, 202, 202, 202, 409]);
		expect(control.pending().map(({ region, stage, userId }) => [region, stage, userId])).toEqual([
			['na', 'live', 'user-1'],
			['na', 'live', 'user-2'],
			['na', 'live', null],
			['na', 'development', null],
			['eu', 'live', null],
		]);
	});
});

it('beyond the notification limit it answers 432, per user, on the live stage only', async () => {
	const statusOf = async (user: string, referenceId: string, stage = 'live') =>
		(await sendEvent({ referenceId, relevantAudience: unicast(user) }, { stage })).status;
	control.setNotificationLimit(2);
	expect(await statusOf('user-1', 'a')).toBe(202);
	expect(await statusOf('user-1', 'b')).toBe(202);
	expect(await statusOf('user-1', 'c')).toBe(432);
	expect(await statusOf('user-2', 'c')).toBe(202);
	expect(await statusOf('user-1', 'c', 'development')).toBe(202);
	control.setNotificationLimit(undefined);
	expect(await statusOf('user-1', 'c')).toBe(202);
});
