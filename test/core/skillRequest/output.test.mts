import { describe, expect, test } from 'vitest';
import { describeRequest } from '../../../nodes/shared/alexa/skillRequest/output.ts';
import { parseSkillRequest } from '../../../nodes/shared/alexa/skillRequest/envelope.ts';
import { envelopeOf, type Recipient } from '../../../simulator/skill/envelope.mts';
import { requestTypes, type SkillRequest } from '../../../simulator/skill/skillRequest.mts';

const NOW_MS = Date.UTC(2030, 4, 14, 10, 0, 0);
const SKILL_ID = 'amzn1.ask.skill.mine';

const RECIPIENT: Recipient = {
	userId: 'amzn1.ask.account.EXAMPLE',
	region: 'eu',
	locale: 'de-DE',
	applicationId: SKILL_ID,
};

const NO_OPTIONS = { simplify: false, includeAccessToken: false, includeRequest: false };

function describeBody(body: object, options = NO_OPTIONS) {
	const read = parseSkillRequest(Buffer.from(JSON.stringify(body)));
	if (!read.ok) throw new Error(read.error.code);
	return describeRequest({ ...read.value, sentAtMs: NOW_MS, skillId: SKILL_ID }, options);
}

const described = (request: SkillRequest, options?: typeof NO_OPTIONS, to = RECIPIENT) =>
	describeBody(envelopeOf({ requestId: 'request-1', ...request }, to, NOW_MS), options);

const COMMON = {
	skillId: SKILL_ID,
	userId: 'amzn1.ask.account.EXAMPLE',
	region: 'eu',
	apiEndpoint: 'https://api.eu.amazonalexa.com',
	requestId: 'request-1',
	timestamp: '2030-05-14T10:00:00.000Z',
	locale: null,
};

const WEATHER = 'AMAZON.WeatherAlert.Activated';
const SCOPE = 'alexa::devices:all:notifications:write';

describe('the output of a request', () => {
	test.each<[string, SkillRequest, object]>([
		[
			'a subscription',
			{ type: 'AlexaSkillEvent.ProactiveSubscriptionChanged', events: [WEATHER] },
			{ subscribed: true, subscriptions: [WEATHER] },
		],
		[
			'the end of all subscriptions',
			{ type: 'AlexaSkillEvent.ProactiveSubscriptionChanged', events: [] },
			{ subscribed: false, subscriptions: [] },
		],
		[
			'the same without a body',
			{ type: 'AlexaSkillEvent.ProactiveSubscriptionChanged', body: null },
			{ subscribed: false, subscriptions: [] },
		],
		[
			'a subscription to topics',
			{ type: 'AlexaSkillEvent.NotificationSubscriptionChanged', topics: ['a', 'b'] },
			{ subscribed: true, subscriptions: ['a', 'b'] },
		],
		[
			'permissions',
			{ type: 'AlexaSkillEvent.SkillPermissionAccepted', permissions: [SCOPE] },
			{ permissions: [SCOPE], personPermissions: [] },
		],
		[
			'permissions that were all revoked',
			{ type: 'AlexaSkillEvent.SkillPermissionChanged', body: null },
			{ permissions: [], personPermissions: [] },
		],
		[
			'permissions of a person',
			{
				type: 'AlexaSkillEvent.SkillPermissionChanged',
				permissions: [],
				body: { acceptedPersonPermissions: [{ scope: SCOPE }] },
			},
			{ permissions: [], personPermissions: [SCOPE] },
		],
		['a skill that was enabled', { type: 'AlexaSkillEvent.SkillEnabled' }, {}],
		[
			'a skill that was disabled',
			{ type: 'AlexaSkillEvent.SkillDisabled' },
			{ userInformationPersistenceStatus: null },
		],
		[
			'a skill that was disabled, and what is kept',
			{ type: 'AlexaSkillEvent.SkillDisabled', userInformationPersistenceStatus: 'PERSISTED' },
			{ userInformationPersistenceStatus: 'PERSISTED' },
		],
		['a linked account', { type: 'AlexaSkillEvent.SkillAccountLinked' }, {}],
		[
			'a message',
			{ type: 'Messaging.MessageReceived', message: { text: 'Grüße 🎉' } },
			{ message: { text: 'Grüße 🎉' } },
		],
		[
			'a reminder',
			{ type: 'Reminders.ReminderStarted', reminder: 'a', status: 'ON' },
			{ alertTokens: ['a'], status: 'ON' },
		],
		[
			'deleted reminders',
			{ type: 'Reminders.ReminderDeleted', reminders: ['a', 'b'] },
			{ alertTokens: ['a', 'b'], status: null },
		],
	])('%s', (_title, request, own) => {
		expect(described(request)).toEqual({ type: request.type, ...COMMON, ...own });
	});

	test('a launch has its session and its language', () => {
		expect(described({ type: 'LaunchRequest' })).toEqual({
			...COMMON,
			type: 'LaunchRequest',
			locale: 'de-DE',
			session: { sessionId: expect.any(String) as string, new: true, attributes: {} },
			request: expect.objectContaining({ type: 'LaunchRequest' }) as object,
		});
	});

	test.each<[string, object | undefined, string | null]>([
		['the customer', undefined, null],
		['an error', { type: 'INVALID_RESPONSE', message: 'No "version"' }, 'No "version"'],
	])('the end of a session by %s has its reason', (_title, error, errorMessage) => {
		const body = envelopeOf({ type: 'SessionEndedRequest' }, RECIPIENT, NOW_MS);
		expect(describeBody({ ...body, request: { ...body.request, error } })).toMatchObject({
			reason: 'USER_INITIATED',
			errorMessage,
			session: { new: false },
			request: { type: 'SessionEndedRequest' },
		});
	});

	test('an intent has what was said, by the names of its slots', () => {
		const slots = { day: 'Montag', town: '' };
		expect(described({ type: 'IntentRequest', intent: 'HoursIntent', slots })).toMatchObject({
			intent: 'HoursIntent',
			slots: { day: 'Montag', town: null },
		});
	});

	test('a type that nobody knows passes with the whole request', () => {
		const envelope = envelopeOf({ type: 'AlexaSkillEvent.SkillEnabled' }, RECIPIENT, NOW_MS);
		const request = { ...envelope.request, type: 'Alexa.New.Thing', detail: { a: 1 } };
		expect(describeBody({ ...envelope, request })).toMatchObject({
			type: 'Alexa.New.Thing',
			session: null,
			request: { detail: { a: 1 } },
		});
	});

	test.each([
		['https://api.amazonalexa.com', 'na'],
		['https://api.eu.amazonalexa.com', 'eu'],
		['https://api.fe.amazonalexa.com', 'fe'],
		['https://api.amazonalexa.com.evil.example', null],
		[undefined, null],
	])('the region of %s is %s', (apiEndpoint, region) => {
		const { context, ...rest } = envelopeOf({ type: 'LaunchRequest' }, RECIPIENT, NOW_MS);
		const body = { ...rest, context: { System: { ...context.System, apiEndpoint } } };
		expect(describeBody(body).region).toBe(region);
	});

	test('the user of a request without a context is that of its session', () => {
		const body = envelopeOf({ type: 'LaunchRequest' }, RECIPIENT, NOW_MS);
		expect(describeBody({ ...body, context: undefined }).userId).toBe(RECIPIENT.userId);
	});
});

describe('a simplified output', () => {
	const SIMPLE = { ...NO_OPTIONS, simplify: true };
	const { userId, region, requestId, timestamp, locale } = COMMON;
	const simple = { userId, region, requestId, timestamp, locale };

	test('has no skill and no endpoint', () => {
		expect(described({ type: 'AlexaSkillEvent.SkillEnabled' }, SIMPLE)).toEqual({
			type: 'AlexaSkillEvent.SkillEnabled',
			...simple,
		});
	});

	test.each<[string, string[]]>([
		['LaunchRequest', ['session']],
		['IntentRequest', ['intent', 'slots', 'resolvedSlots', 'session']],
		['SessionEndedRequest', ['reason', 'errorMessage', 'session']],
		['Alexa.New.Thing', ['slots', 'resolvedSlots', 'session', 'request']],
	])('of the type %s has only %j beside what all have', (type, own) => {
		const body = envelopeOf({ type: 'LaunchRequest' }, RECIPIENT, NOW_MS);
		const output = describeBody({ ...body, request: { ...body.request, type } }, SIMPLE);
		expect(Object.keys(output)).toEqual(['type', ...Object.keys(simple), ...own]);
	});

	test.each(requestTypes)('of the type %s has at most ten members', (type) => {
		expect(Object.keys(described({ type }, SIMPLE)).length).toBeLessThanOrEqual(10);
	});

	test('has the request and the tokens if they are asked for', () => {
		const options = { simplify: true, includeAccessToken: true, includeRequest: true };
		expect(Object.keys(described({ type: 'AlexaSkillEvent.SkillEnabled' }, options))).toEqual([
			'type',
			...Object.keys(simple),
			'accessToken',
			'apiAccessToken',
			'raw',
		]);
	});
});

describe('access tokens', () => {
	const LINKED = 'example-linked-token';
	const linked: SkillRequest = {
		type: 'Messaging.MessageReceived',
		accessToken: LINKED,
		message: { accessToken: 'my own data' },
	};

	test('are there if asked for', () => {
		expect(described(linked, { ...NO_OPTIONS, includeAccessToken: true })).toMatchObject({
			accessToken: LINKED,
			apiAccessToken: expect.any(String) as string,
		});
	});

	test('of an account that was just linked are those of the event', () => {
		const body = envelopeOf({ type: 'AlexaSkillEvent.SkillAccountLinked' }, RECIPIENT, NOW_MS);
		const request = { ...body.request, body: { accessToken: LINKED } };
		const context = { System: { user: { userId: RECIPIENT.userId } } };
		const options = { ...NO_OPTIONS, includeAccessToken: true };
		expect(describeBody({ ...body, context, request }, options)).toMatchObject({
			accessToken: LINKED,
		});
	});
});
