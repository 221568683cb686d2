import { describe, expect, it } from 'vitest';
import { exampleDevices } from '../../simulator/index.mts';
import {
	callControl,
	clock,
	eventRequest,
	senders,
	unicast,
	useSimulator,
	type EventRequest,
} from './helpers.mts';

const [english, , japanese] = exampleDevices.map(({ userId }) => userId) as [
	string,
	string,
	string,
];

const simulator = useSimulator({ devices: exampleDevices });

/** Sends one event and gives its status and what the log says of it. */
async function send(changes: EventRequest = {}, { region = 'na', stage = 'development' } = {}) {
	const { sendEvent } = await senders(simulator.current);
	const { status } = await sendEvent(eventRequest(changes), { region, stage });
	return { status, record: simulator.current.control.requests().at(-1) };
}

const pendingOn = (id: string) =>
	simulator.current.control.devices().find((device) => device.id === id)?.pending ?? [];
const readOn = (id: string) => simulator.current.control.readNotifications(id) ?? [];

describe('a unicast', () => {
	it.each([
		{ title: 'the customer', user: english, region: 'na', status: 202, why: undefined },
		{
			title: 'the other stage',
			user: english,
			region: 'na',
			stage: 'live',
			status: 403,
			why: /development version of the skill, not the live version/,
		},
		{
			title: 'a customer who switched notifications off',
			user: english,
			change: { notifications: false },
			region: 'na',
			status: 403,
			why: /not subscribed.*switched off/,
		},
		{
			title: 'a device whose language is missing',
			user: japanese,
			region: 'fe',
			status: 202,
			why: /ja-JP.*stays silent/,
		},
	])('to $title: $status', async ({ user, region, stage, change, status, why }) => {
		const id = exampleDevices.find(({ userId }) => userId === user)?.id ?? '';
		if (change) simulator.current.control.putDevice({ id, ...change });
		const sent = await send(
			{ relevantAudience: unicast(user) },
			{ region, ...(stage && { stage }) },
		);
		expect(sent.status).toBe(status);
		expect(sent.record?.reached).toEqual([
			why === undefined
				? { device: id, reached: true }
				: { device: id, reached: false, why: expect.stringMatching(why) },
		]);
		if (why) expect(sent.record?.outcome).toMatch(why);
		expect(pendingOn(id)).toHaveLength(why === undefined ? 1 : 0);
	});
});

describe('a multicast', () => {
	it('is pending on the devices of its region, stage and language, and the log says why not on the others', async () => {
		simulator.current.control.putDevice({ region: 'eu', locale: 'fr-FR' });
		simulator.current.control.putDevice({ region: 'eu', locale: 'en-GB', stage: 'live' });
		simulator.current.control.putDevice({ region: 'eu', locale: 'en-US', notifications: false });
		const { status, record } = await send({}, { region: 'eu' });
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
		await send({ event, localizedAttributes: [] }, { region: 'fe' });
		expect(pendingOn('fe-ja-jp')).toHaveLength(1);
	});
});

describe('a pending notification', () => {
	const hour = 3_600_000;
	const hurricane = {
		event: {
			name: 'AMAZON.WeatherAlert.Activated',
			payload: { weatherAlert: { source: 'localizedattribute:source', alertType: 'HURRICANE' } },
		},
	};

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
		const again = await send(hurricane);
		expect([again.status, again.record?.reached?.[0]?.why]).toEqual([
			202,
			expect.stringContaining('heard'),
		]);
		await send({ referenceId: 'u', relevantAudience: unicast(english) });
		readOn('na-en-us');
		const repeated = { ...hurricane, referenceId: 'u', relevantAudience: unicast(english) };
		expect((await send(repeated)).status).toBe(409);
	});

	it('is read on all devices of one customer', async () => {
		simulator.current.control.putDevice({ region: 'na', locale: 'de-DE', userId: english });
		await send({ relevantAudience: unicast(english) });
		expect(pendingOn('na-de-de')).toHaveLength(1);
		expect(readOn('na-en-us')).toHaveLength(1);
		expect(pendingOn('na-de-de')).toEqual([]);
	});
});

describe('what belongs to the customer', () => {
	it('is the same on all their devices', () => {
		const { control: inProcess } = simulator.current;
		inProcess.putDevice({ region: 'na', locale: 'en-CA', userId: english });
		inProcess.putDevice({ id: 'na-en-ca', notifications: false, stage: 'live' });
		expect(inProcess.devices().find(({ id }) => id === 'na-en-us')).toMatchObject({
			notifications: false,
			stage: 'live',
		});
		const added = inProcess.putDevice({ region: 'na', locale: 'es-US', userId: english });
		expect(added).toMatchObject({ notifications: false, stage: 'live' });
	});
});

describe('the devices over HTTP', () => {
	it.each([
		['PUT', '/devices', {}],
		['PUT', '/devices', { region: 'us', locale: 'en-US' }],
		['PUT', '/devices', { region: 'eu', locale: 'fr-FR', language: 'French' }],
		['PUT', '/devices', { id: 'Other Echo', region: 'eu', locale: 'fr-FR' }],
		['PUT', '/devices', { id: 'eu-de-de', locale: 'fr-FR' }],
		['PUT', '/devices', { region: 'eu', locale: 'fr-FR', userId: english }],
		['PUT', '/devices/na-en-us', { region: 'eu' }],
		['PUT', '/users', { userId: english, region: 'eu' }],
	])('refuse %s %s with %j: 400 and a message', async (method, path, body) => {
		const before = simulator.current.control.devices();
		const answer = await callControl(simulator.current, method, path, body);
		expect([answer.status, answer.json]).toEqual([400, { message: expect.any(String) }]);
		expect(simulator.current.control.devices()).toEqual(before);
	});
});
