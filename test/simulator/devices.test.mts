import { describe, expect, it } from 'vitest';
import { exampleDevices, type DeviceChange } from '../../simulator/index.mts';
import { clock, unicast, useSimulator, type EventRequest } from './helpers.mts';

const { callControl, control, sendEvent } = await useSimulator({ devices: exampleDevices });
const english = 'amzn1.ask.account.DEMO-NA-EN-US';

/** Sends one event and gives its status and what the log says of it. */
async function send(changes: EventRequest = {}, region = 'na') {
	const { status } = await sendEvent(changes, { region, stage: 'development' });
	return { status, record: control.requests().at(-1) };
}

const device = (id: string) => control.devices().find((one) => one.id === id);
const pendingOn = (id: string) => device(id)?.pending ?? [];
const readOn = (id: string) => control.readNotifications(id) ?? [];

describe('a unicast', () => {
	it.each<[string, number, string, DeviceChange, RegExp?]>([
		['the customer', 202, 'na-en-us', {}],
		[
			'the other stage',
			403,
			'na-en-us',
			{ stage: 'live' },
			/live version of the skill, not the development version/,
		],
		[
			'a customer who switched notifications off',
			403,
			'na-en-us',
			{ notifications: false },
			/not subscribed.*switched off/,
		],
		['a device whose language is missing', 202, 'fe-ja-jp', {}, /ja-JP.*stays silent/],
	])('to %s: %i', async (_title, expected, id, change, why) => {
		const { userId, region } = control.putDevice({ id, ...change });
		const { status, record } = await send({ relevantAudience: unicast(userId) }, region);
		expect(status).toBe(expected);
		expect(record?.reached).toEqual([
			why === undefined
				? { device: id, reached: true }
				: { device: id, reached: false, why: expect.stringMatching(why) },
		]);
		if (why) expect(record?.outcome).toMatch(why);
		expect(pendingOn(id)).toHaveLength(why === undefined ? 1 : 0);
	});
});

describe('a multicast', () => {
	it('is pending on the devices of its region, stage and language, and the log says why not on the others', async () => {
		control.putDevice({ region: 'eu', locale: 'fr-FR' });
		control.putDevice({ region: 'eu', locale: 'en-GB', stage: 'live' });
		control.putDevice({ region: 'eu', locale: 'en-US', notifications: false });
		const { status, record } = await send({}, 'eu');
		expect(status).toBe(202);
		expect(record?.outcome).toContain('on 1 of 3 devices in eu (development)');
		expect(record?.reached).toEqual([
			{ device: 'na-en-us', reached: false, why: expect.stringContaining('in na, not in eu') },
			{ device: 'eu-de-de', reached: true },
			{ device: 'fe-ja-jp', reached: false, why: expect.stringContaining('in fe, not in eu') },
			{ device: 'eu-fr-fr', reached: false, why: expect.stringContaining('fr-FR') },
			{ device: 'eu-en-gb', reached: false, why: expect.stringContaining('live version') },
			{ device: 'eu-en-us', reached: false, why: expect.stringContaining('switched off') },
		]);
	});

	it('needs no language when the event uses no localized text', async () => {
		const event = {
			name: 'AMAZON.WeatherAlert.Activated',
			payload: { weatherAlert: { alertType: 'TORNADO' } },
		};
		await send({ event, localizedAttributes: [] }, 'fe');
		expect(pendingOn('fe-ja-jp')).toHaveLength(1);
	});
});

describe('a pending notification', () => {
	const hour = 3_600_000;
	const otherTexts = { localizedAttributes: [{ locale: 'en-US', source: 'Other' }] };

	it('is gone when it has expired', async () => {
		await send();
		clock.now += hour - 1;
		expect(pendingOn('na-en-us')).toHaveLength(1);
		clock.now += 1;
		expect(pendingOn('na-en-us')).toEqual([]);
		expect(readOn('na-en-us')[0]?.text).toBe('You have no new notifications.');
	});

	it('once heard, is not updated for a customer, and for one customer alone it is 409', async () => {
		await send();
		readOn('na-en-us');
		const again = await send(otherTexts);
		expect(again.status).toBe(202);
		expect(again.record?.reached?.[0]?.why).toContain('heard');
		const alone = { referenceId: 'u', relevantAudience: unicast(english) };
		await send(alone);
		readOn('na-en-us');
		expect((await send({ ...alone, ...otherTexts })).status).toBe(409);
	});

	it('is read on all devices of one customer', async () => {
		control.putDevice({ region: 'na', locale: 'de-DE', userId: english });
		await send({ relevantAudience: unicast(english) });
		expect(pendingOn('na-de-de')).toHaveLength(1);
		expect(readOn('na-en-us')).toHaveLength(1);
		expect(pendingOn('na-de-de')).toEqual([]);
	});
});

it('what belongs to the customer is the same on all their devices', () => {
	const settings = { notifications: false, stage: 'live' } as const;
	control.putDevice({ region: 'na', locale: 'en-CA', userId: english });
	control.putDevice({ id: 'na-en-ca', ...settings });
	expect(device('na-en-us')).toMatchObject(settings);
	const added = control.putDevice({ region: 'na', locale: 'es-US', userId: english });
	expect(added).toMatchObject(settings);
});

it.each([
	['PUT', '/devices', {}],
	['PUT', '/devices', { region: 'us', locale: 'en-US' }],
	['PUT', '/devices', { region: 'eu', locale: 'fr-FR', language: 'French' }],
	['PUT', '/devices', { id: 'Other Echo', region: 'eu', locale: 'fr-FR' }],
	['PUT', '/devices', { id: 'eu-de-de', locale: 'fr-FR' }],
	['PUT', '/devices', { region: 'eu', locale: 'fr-FR', userId: english }],
	['PUT', '/devices/na-en-us', { region: 'eu' }],
	['PUT', '/users', { userId: english, region: 'eu' }],
])('%s %s with %j: 400 and a message, and no device changes', async (method, path, body) => {
	const before = control.devices();
	const answer = await callControl(method, path, body);
	expect([answer.status, answer.json]).toEqual([400, { message: expect.any(String) }]);
	expect(control.devices()).toEqual(before);
});
