import { describe, expect, it } from 'vitest';
import { exampleDevices } from '../../simulator/index.mts';
import { schemaNames } from '../contract/support/schemas.mts';
import { useSimulator } from './helpers.mts';
import { useSkill } from './skillServer.mts';

const { control, sendMessage } = await useSimulator({ devices: exampleDevices });
const skill = useSkill(control);
const [english, german] = exampleDevices.map(({ userId }) => userId) as [string, string];

const arrivals = (count: number) =>
	expect.poll(() => skill.arrived.length, { timeout: 5000 }).toBe(count);

/** Who, and of how many events, from the requests that came. */
const subscriptions = () =>
	skill.arrived.map(({ json: { context, request } }) => [
		(context.System.user as { userId: string }).userId,
		(request.body as { subscriptions: unknown[] }).subscriptions.length,
	]);

describe('the switch for the notifications of the skill', () => {
	it('sends the whole list of events when it goes on, and an empty one when it goes off', async () => {
		control.putDevice({ id: 'eu-de-de', notifications: false });
		await arrivals(1);
		control.putDevice({ id: 'eu-de-de', notifications: true });
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

	// A delivery is listed before it is on its way.
	it('sends one event for a customer of several devices', async () => {
		control.putDevice({ region: 'na', locale: 'es-US', userId: english });
		control.putDevice({ id: 'na-es-us', notifications: false });
		expect(control.deliveries()).toHaveLength(1);
		await arrivals(1);
		expect(subscriptions()).toEqual([[english, 0]]);
	});

	it.each([
		['is where it was', { id: 'na-en-us', notifications: true }],
		['is not touched', { id: 'na-en-us', doNotDisturb: true }],
		[
			'is off from the beginning of a device',
			{ region: 'eu' as const, locale: 'fr-FR', notifications: false },
		],
	])('sends nothing when it %s', (_title, change) => {
		control.putDevice(change);
		expect(control.deliveries()).toEqual([]);
	});
});

describe('an accepted message', () => {
	it('comes to the skill', async () => {
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
		['an unknown customer', 'somebody', { data: {} }, 404],
		['a wrong body', english, { data: { a: 1 } }, 400],
	])('does not come with %s', async (_title, user, body, status) => {
		expect((await sendMessage(user, body)).status).toBe(status);
		expect(control.deliveries()).toEqual([]);
	});
});
