import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleDevices, startSimulator, type Simulator } from '../../simulator/index.mts';
import { schemaNames } from '../contract/support/schemas.mts';
import { clock, senders } from './helpers.mts';
import { useSkill } from './skillServer.mts';

const skill = useSkill();
const [english, german] = exampleDevices.map(({ userId }) => userId) as [string, string];
let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ devices: exampleDevices, now: () => clock.now });
});
beforeEach(() => {
	simulator.control.reset();
	simulator.control.setSkillAddresses(skill.addresses());
});
afterAll(() => simulator.close());

const arrivals = (count: number) =>
	expect.poll(() => skill.arrived.length, { timeout: 5000 }).toBe(count);
/** A delivery is listed before it is on its way. */
const listed = () => simulator.control.deliveries();

/** Who, and of how many events, from the requests that came. */
const subscriptions = () =>
	skill.arrived.map(({ json: { context, request } }) => [
		(context.System.user as { userId: string }).userId,
		(request.body as { subscriptions: unknown[] }).subscriptions.length,
	]);

describe('the switch for the notifications of the skill', () => {
	it('sends the whole list of events when it goes on, and an empty one when it goes off', async () => {
		simulator.control.putDevice({ id: 'eu-de-de', notifications: false });
		await arrivals(1);
		simulator.control.putDevice({ id: 'eu-de-de', notifications: true });
		await arrivals(2);
		expect(subscriptions()).toEqual([
			[german, 0],
			[german, schemaNames.length],
		]);
		expect(skill.arrived[0]).toMatchObject({
			path: '/events',
			json: {
				context: { System: { apiEndpoint: 'https://api.eu.amazonalexa.com' } },
				request: { type: 'AlexaSkillEvent.ProactiveSubscriptionChanged' },
			},
		});
	});

	it('sends one event for a customer of several devices', async () => {
		simulator.control.putDevice({ region: 'na', locale: 'es-US', userId: english });
		simulator.control.putDevice({ id: 'na-es-us', notifications: false });
		expect(listed()).toHaveLength(1);
		await arrivals(1);
		expect(subscriptions()).toEqual([[english, 0]]);
	});

	it.each([
		{ title: 'is where it was', change: { id: 'na-en-us', notifications: true } },
		{ title: 'is not touched', change: { id: 'na-en-us', doNotDisturb: true } },
		{
			title: 'is off from the beginning of a device',
			change: { region: 'eu' as const, locale: 'fr-FR', notifications: false },
		},
	])('sends nothing when it $title', ({ change }) => {
		simulator.control.putDevice(change);
		expect(listed()).toEqual([]);
	});
});

describe('an accepted message', () => {
	it('comes to the skill', async () => {
		const { sendMessage } = await senders(simulator);
		const data = { order: '7', text: 'Grüße' };
		const { status } = await sendMessage(german, { data, expiresAfterSeconds: 60 }, 'eu');
		expect(status).toBe(202);
		await arrivals(1);
		expect(skill.arrived[0]).toMatchObject({
			path: '/messages',
			json: {
				context: {
					System: { user: { userId: german }, apiEndpoint: 'https://api.eu.amazonalexa.com' },
				},
				request: { type: 'Messaging.MessageReceived', message: data },
			},
		});
	});

	it.each([
		{ title: 'an unknown customer', user: 'somebody', body: { data: {} }, status: 404 },
		{ title: 'a wrong body', user: english, body: { data: { a: 1 } }, status: 400 },
	])('does not come with $title', async ({ user, body, status }) => {
		const { sendMessage } = await senders(simulator);
		expect((await sendMessage(user, body)).status).toBe(status);
		expect(listed()).toEqual([]);
	});
});
