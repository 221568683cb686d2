import { describe, expect, it } from 'vitest';
import type { UserSettings } from '../../simulator/index.mts';
import { clock, eventRequest, senders, unicast, useSimulator } from './helpers.mts';

const simulator = useSimulator();
const at = (ms: number) => new Date(clock.now + ms).toISOString();
const minute = 60_000;

describe('the expiry window', () => {
	it.each([
		{ title: '5 minutes', timestamp: 0, expiry: 5 * minute, status: 202 },
		{ title: '24 hours', timestamp: 0, expiry: 1440 * minute, status: 202 },
		{ title: 'a moment under 5 minutes', timestamp: 0, expiry: 5 * minute - 1, status: 400 },
		{ title: 'a moment over 24 hours', timestamp: 0, expiry: 1440 * minute + 1, status: 400 },
		{ title: 'before the timestamp', timestamp: 0, expiry: -minute, status: 400 },
		{ title: 'already past', timestamp: -120 * minute, expiry: -60 * minute, status: 400 },
	])('$title after the timestamp: $status', async ({ timestamp, expiry, status }) => {
		const { sendEvent } = await senders(simulator.current);
		const answer = await sendEvent(
			eventRequest({ timestamp: at(timestamp), expiryTime: at(expiry) }),
		);
		expect(answer.status).toBe(status);
		if (status === 400) expect(answer.json.message).toMatch(/^\/expiryTime/);
	});
});

describe('localized texts', () => {
	it.each([
		{
			title: 'a locale without the key',
			entries: [{ locale: 'en-US', source: 'x' }, { locale: 'de-DE' }],
			message: '/localizedAttributes/1/source',
		},
		{ title: 'no locale at all', entries: [], message: '/localizedAttributes has no entry' },
	])('are refused with 400 for $title', async ({ entries, message }) => {
		const { sendEvent } = await senders(simulator.current);
		const answer = await sendEvent(eventRequest({ localizedAttributes: entries }));
		expect([answer.status, answer.json.message]).toEqual([400, expect.stringContaining(message)]);
	});

	it('may be an empty list when the payload uses no key', async () => {
		const { sendEvent } = await senders(simulator.current);
		const event = {
			name: 'AMAZON.WeatherAlert.Activated',
			payload: { weatherAlert: { source: 'Plain', alertType: 'TORNADO' } },
		};
		expect((await sendEvent(eventRequest({ event, localizedAttributes: [] }))).status).toBe(202);
	});
});

describe('who gets an event', () => {
	const name = 'AMAZON.WeatherAlert.Activated';
	it.each<{ title: string; settings: UserSettings; status: number }>([
		{ title: 'subscribed to all', settings: { region: 'na' }, status: 202 },
		{ title: 'subscribed to it', settings: { region: 'na', subscriptions: [name] }, status: 202 },
		{
			title: 'subscribed to another event',
			settings: { region: 'na', subscriptions: ['AMAZON.Occasion.Updated'] },
			status: 403,
		},
		{ title: 'subscribed to nothing', settings: { region: 'na', subscriptions: [] }, status: 403 },
		{ title: 'of another region', settings: { region: 'eu' }, status: 403 },
		{ title: 'gone', settings: { region: 'na', exists: false }, status: 403 },
	])('unicast to a user $title: $status', async ({ settings, status }) => {
		simulator.current.control.setUser('user-1', settings);
		const { sendEvent } = await senders(simulator.current);
		const answer = await sendEvent(eventRequest({ relevantAudience: unicast('user-1') }));
		expect(answer.status).toBe(status);
		if (status === 403) expect(answer.json.message).toMatch(/may not be subscribed/);
	});
});
