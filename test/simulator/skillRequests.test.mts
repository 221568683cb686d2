import { describe, expect, it } from 'vitest';
import { exampleClient, type RequestType, type SendToSkill } from '../../simulator/index.mts';
import { requestTypes } from '../../simulator/skill/skillRequest.mts';
import { useSimulator } from './helpers.mts';
import { useSkill } from './skillServer.mts';

const { control } = await useSimulator();
const skill = useSkill(control);

/** Sends one, and gives it as it arrived. */
async function sent(request: SendToSkill) {
	await control.sendToSkill(request);
	const arrived = skill.arrived.at(-1);
	if (!arrived) throw new Error('nothing arrived');
	return arrived.json;
}

/** By the type, what the request has beside type, id and time. */
const contents: [SendToSkill, object][] = [
	[{ type: 'AlexaSkillEvent.SkillEnabled' }, {}],
	[
		{
			type: 'AlexaSkillEvent.SkillDisabled',
			userInformationPersistenceStatus: 'NOT_PERSISTED',
		},
		{ body: { userInformationPersistenceStatus: 'NOT_PERSISTED' } },
	],
	[
		{ type: 'AlexaSkillEvent.SkillAccountLinked', accessToken: 'linked' },
		{ body: { accessToken: 'linked' } },
	],
	[
		{ type: 'AlexaSkillEvent.SkillPermissionChanged', permissions: ['a', 'b'] },
		{ body: { acceptedPermissions: [{ scope: 'a' }, { scope: 'b' }] } },
	],
	[{ type: 'AlexaSkillEvent.SkillPermissionChanged', body: null }, {}],
	[{ type: 'AlexaSkillEvent.ProactiveSubscriptionChanged', body: null }, {}],
	[
		{ type: 'AlexaSkillEvent.NotificationSubscriptionChanged', topics: ['news'] },
		{ body: { subscriptions: [{ topicId: 'news' }] } },
	],
	[{ type: 'Messaging.MessageReceived', message: { order: '7' } }, { message: { order: '7' } }],
	[
		{ type: 'Reminders.ReminderCreated' },
		{ body: { alertToken: expect.any(String), status: 'ON' } },
	],
	[
		{ type: 'Reminders.ReminderStatusChanged', reminder: 'r-1' },
		{ body: { alertToken: 'r-1', status: 'COMPLETED' } },
	],
	[
		{ type: 'Reminders.ReminderDeleted', reminders: ['r-1', 'r-2'] },
		{ body: { alertTokens: ['r-1', 'r-2'] } },
	],
	[{ type: 'LaunchRequest' }, { locale: 'en-US' }],
	[
		{ type: 'IntentRequest', intent: 'OrderIntent', slots: { size: '' }, locale: 'de-DE' },
		{
			locale: 'de-DE',
			dialogState: 'STARTED',
			intent: {
				name: 'OrderIntent',
				confirmationStatus: 'NONE',
				slots: { size: { name: 'size', confirmationStatus: 'NONE' } },
			},
		},
	],
	[
		{ type: 'SessionEndedRequest', reason: 'ERROR' },
		{
			locale: 'en-US',
			reason: 'ERROR',
			error: { type: 'INVALID_RESPONSE', message: expect.any(String) },
		},
	],
];

describe('the request', () => {
	it.each(contents)('of %j is %j', async (order, content) => {
		expect((await sent(order)).request).toEqual({
			type: order.type,
			requestId: expect.stringMatching(/^amzn1\.echo-api\.request\.[0-9a-f-]{36}$/),
			timestamp: '2030-05-14T10:00:00Z',
			...content,
		});
	});
});

describe('around the request', () => {
	const user = { userId: 'amzn1.ask.account.EXAMPLE' };
	const application = { applicationId: exampleClient.skillId };
	const inSession: RequestType[] = ['LaunchRequest', 'IntentRequest', 'SessionEndedRequest'];
	const linking = 'AlexaSkillEvent.SkillAccountLinked';
	const ofDevice = /^Alexa\./;
	const outside = requestTypes.filter(
		(type) => !inSession.includes(type) && type !== linking && !ofDevice.test(type),
	);

	it.each(outside)('%s has no session and no device', async (type) => {
		expect(await sent({ type })).toEqual({
			version: '1.0',
			context: {
				System: {
					application,
					user,
					apiEndpoint: 'https://api.amazonalexa.com',
					apiAccessToken: 'example-api-access-token',
				},
			},
			request: expect.any(Object),
		});
	});

	it.each(inSession)('%s has a session and a device', async (type) => {
		const { session, context } = await sent({ type });
		expect(session).toEqual({
			new: type !== 'SessionEndedRequest',
			sessionId: expect.stringMatching(/^amzn1\.echo-api\.session\./),
			application,
			attributes: {},
			user,
		});
		expect(context.System).toMatchObject({
			application,
			user,
			device: { deviceId: expect.any(String), supportedInterfaces: {} },
		});
	});

	it('the account that a customer has linked is in the user', async () => {
		const { context } = await sent({ type: 'LaunchRequest', accessToken: 'linked' });
		expect(context.System.user).toEqual({ ...user, accessToken: 'linked' });
	});

	it('an account that is linked just now is in the user and in the event', async () => {
		const { context, request } = await sent({ type: linking });
		const { accessToken } = request.body as { accessToken: string };
		expect(context.System.user).toEqual({ ...user, accessToken });
	});
});
