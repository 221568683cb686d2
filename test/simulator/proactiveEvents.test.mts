import { describe, expect, it } from 'vitest';
import type { UserSettings } from '../../simulator/index.mts';
import { clock, unicast, useSimulator } from './helpers.mts';

const { control, sendEvent } = await useSimulator();
const at = (ms: number) => new Date(clock.now + ms).toISOString();
const minute = 60_000;

describe('the expiry window', () => {
	it.each([
		['5 minutes', 0, 5 * minute, 202],
		['24 hours', 0, 1440 * minute, 202],
		['a moment under 5 minutes', 0, 5 * minute - 1, 400],
		['a moment over 24 hours', 0, 1440 * minute + 1, 400],
		['before the timestamp', 0, -minute, 400],
		['already past', -120 * minute, -60 * minute, 400],
	])('%s after the timestamp: %4$i', async (_title, timestamp, expiry, status) => {
		const answer = await sendEvent({ timestamp: at(timestamp), expiryTime: at(expiry) });
		expect(answer.status).toBe(status);
		if (status === 400) expect(answer.json.message).toMatch(/^\/expiryTime/);
	});
});

describe('localized texts', () => {
	it.each([
		[
			'a locale without the key',
			[{ locale: 'en-US', source: 'x' }, { locale: 'de-DE' }],
			'/localizedAttributes/1/source',
		],
		['no locale at all', [], '/localizedAttributes has no entry'],
	])('are refused with 400 for %s', async (_title, localizedAttributes, message) => {
		const answer = await sendEvent({ localizedAttributes });
		expect([answer.status, answer.json.message]).toEqual([400, expect.stringContaining(message)]);
	});

	it('may be an empty list when the payload uses no key', async () => {
		const event = {
			name: 'AMAZON.WeatherAlert.Activated',
			payload: { weatherAlert: { source: 'Plain', alertType: 'TORNADO' } },
		};
		expect((await sendEvent({ event, localizedAttributes: [] })).status).toBe(202);
	});
});

describe('who gets an event', () => {
	it.each<[string, UserSettings, number]>([
		['subscribed to all', { region: 'na' }, 202],
		['subscribed to it', { region: 'na', subscriptions: ['AMAZON.WeatherAlert.Activated'] }, 202],
		['subscribed to another', { region: 'na', subscriptions: ['AMAZON.Occasion.Updated'] }, 403],
		['subscribed to nothing', { region: 'na', subscriptions: [] }, 403],
		['of another region', { region: 'eu' }, 403],
		['gone', { region: 'na', exists: false }, 403],
	])('unicast to a user %s: %3$i', async (_title, settings, status) => {
		control.setUser('user-1', settings);
		const answer = await sendEvent({ relevantAudience: unicast('user-1') });
		expect(answer.status).toBe(status);
		if (status === 403) expect(answer.json.message).toMatch(/may not be subscribed/);
	});
});
