import { describe, expect, it } from 'vitest';
import type { UserSettings } from '../../simulator/index.mts';
import { clock, unicast, useSimulator } from './helpers.mts';

const { control, sendEvent } = await useSimulator();
const at = (ms: number) => new Date(clock.now + ms).toISOString();
const minute = 60_000;

describe('the expiry window', () => {
	it.each([
		['5 minutes', 202, 0, 5 * minute],
		['24 hours', 202, 0, 1440 * minute],
		['a moment under 5 minutes', 400, 0, 5 * minute - 1],
		['a moment over 24 hours', 400, 0, 1440 * minute + 1],
		['before the timestamp', 400, 0, -minute],
		['already past', 400, -120 * minute, -60 * minute],
	])('%s after the timestamp: %i', async (_title, status, timestamp, expiry) => {
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
	it.each<[string, number, UserSettings]>([
		['subscribed to all', 202, { region: 'na' }],
		['subscribed to it', 202, { region: 'na', subscriptions: ['AMAZON.WeatherAlert.Activated'] }],
		['subscribed to another', 403, { region: 'na', subscriptions: ['AMAZON.Occasion.Updated'] }],
		['subscribed to nothing', 403, { region: 'na', subscriptions: [] }],
		['of another region', 403, { region: 'eu' }],
		['gone', 403, { region: 'na', exists: false }],
	])('unicast to a user %s: %i', async (_title, status, settings) => {
		control.setUser('user-1', settings);
		const answer = await sendEvent({ relevantAudience: unicast('user-1') });
		expect(answer.status).toBe(status);
		if (status === 403) expect(answer.json.message).toMatch(/may not be subscribed/);
	});
});
