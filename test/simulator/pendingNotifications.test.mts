import { describe, expect, it } from 'vitest';
import {
	bearer,
	call,
	clock,
	eventRequest,
	eventsScope,
	exchange,
	senders,
	tokenForm,
	unicast,
	useSimulator,
	type EventRequest,
} from './helpers.mts';

const simulator = useSimulator();
const later = (ms: number) => new Date(clock.now + ms).toISOString();
const hour = 3_600_000;

describe('the same referenceId for the same customer', () => {
	const texts = [{ locale: 'en-US', source: 'Other' }];
	const event = {
		name: 'AMAZON.WeatherAlert.Activated',
		payload: { weatherAlert: { source: 'localizedattribute:source', alertType: 'HURRICANE' } },
	};
	it.each([
		{ title: 'the same request', changes: () => ({}), status: 409 },
		{
			title: 'other times only',
			changes: () => ({ timestamp: later(1000), expiryTime: later(2 * hour) }),
			status: 409,
		},
		{ title: 'other texts', changes: () => ({ localizedAttributes: texts }), status: 202 },
		{ title: 'another event', changes: () => ({ event }), status: 202 },
	])('while pending, $title: $status', async ({ changes, status }) => {
		const { sendEvent } = await senders(simulator.current);
		const first = eventRequest({ relevantAudience: unicast('user-1') });
		expect((await sendEvent(first)).status).toBe(202);
		const second: EventRequest = { ...first, ...changes() };
		expect((await sendEvent(second)).status).toBe(status);
		const kept = status === 202 ? second : first;
		expect(simulator.current.control.pending()).toEqual([
			expect.objectContaining({
				userId: 'user-1',
				event: kept.event,
				localizedAttributes: kept.localizedAttributes,
				expiryTime: first.expiryTime,
			}),
		]);
	});

	it.each(['expired', 'read'])('once %s: 409, even with other texts', async (how) => {
		const { sendEvent, events } = await senders(simulator.current);
		const request = eventRequest({ relevantAudience: unicast('user-1') });
		await sendEvent(request);
		const { control } = simulator.current;
		if (how === 'read') control.markRead('user-1', 'order~1');
		else clock.now += hour;
		expect(control.pending()).toEqual([]);
		let headers = bearer(events);
		if (how === 'expired') {
			const answer = await exchange(simulator.current, tokenForm(eventsScope));
			headers = bearer(String(answer.json.access_token));
		}
		const body = eventRequest({ relevantAudience: unicast('user-1'), localizedAttributes: texts });
		const answer = await call(simulator.current, { path: '/v1/proactiveEvents', headers, body });
		expect(answer.status).toBe(409);
		expect(control.requests().at(-1)?.outcome).toContain(how);
	});

	it('counts separately for users, multicast, stages and regions', async () => {
		const { sendEvent } = await senders(simulator.current);
		const answers = [
			await sendEvent(eventRequest({ relevantAudience: unicast('user-1') })),
			await sendEvent(eventRequest({ relevantAudience: unicast('user-2') })),
			await sendEvent(eventRequest()),
			await sendEvent(eventRequest(), { stage: 'development' }),
			await sendEvent(eventRequest(), { region: 'eu' }),
			await sendEvent(eventRequest(), { region: 'eu' }),
		];
		expect(answers.map((answer) => answer.status)).toEqual([202, 202, 202, 202, 202, 409]);
		const found = simulator.current.control.pending();
		expect(found.map(({ region, stage, userId }) => [region, stage, userId])).toEqual([
			['na', 'live', 'user-1'],
			['na', 'live', 'user-2'],
			['na', 'live', null],
			['na', 'development', null],
			['eu', 'live', null],
		]);
	});
});

describe('the notification limit', () => {
	it('answers 432 beyond it, per user, on the live stage only', async () => {
		simulator.current.control.setNotificationLimit(2);
		const { sendEvent } = await senders(simulator.current);
		const to = (user: string, referenceId: string) =>
			eventRequest({ referenceId, relevantAudience: unicast(user) });
		const statuses: number[] = [];
		for (const referenceId of ['a', 'b', 'c']) {
			statuses.push((await sendEvent(to('user-1', referenceId))).status);
		}
		expect(statuses).toEqual([202, 202, 432]);
		expect((await sendEvent(to('user-2', 'c'))).status).toBe(202);
		expect((await sendEvent(to('user-1', 'c'), { stage: 'development' })).status).toBe(202);
		simulator.current.control.setNotificationLimit(undefined);
		expect((await sendEvent(to('user-1', 'c'))).status).toBe(202);
	});
});
