import { describe, expect, test } from 'vitest';
import type { ApiResponse, NoResponse } from '../../../nodes/shared/alexa/delivery/apiResponse.ts';
import { explainFailure } from '../../../nodes/shared/alexa/delivery/explainFailure.ts';
import type { Recipient } from '../../../nodes/shared/alexa/delivery/failureTexts.ts';
import { answer, deliverTo, failureOf, noAnswer } from '../support/delivery.mts';

const USER: Recipient = { service: 'proactiveEvents', userId: 'amzn1.ask.account.EXAMPLE' };
const EVERYONE: Recipient = { service: 'proactiveEvents' };
const SKILL: Recipient = { service: 'skillMessaging', userId: 'amzn1.ask.account.EXAMPLE' };

const explain = (statusCode: number, recipient = USER, body: unknown = '') =>
	explainFailure(answer(statusCode, {}, body), 'final', {
		recipient,
		ambiguous: false,
		token: undefined,
	});

describe('a refusal', () => {
	test.each<[number, string, Recipient, string]>([
		[401, 'an event', USER, 'NOT_AUTHORIZED'],
		[403, 'an event for one user', USER, 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED'],
		[403, 'an event for everyone', EVERYONE, 'NOT_AUTHORIZED'],
		[403, 'a message', SKILL, 'NOT_AUTHORIZED'],
		[404, 'an event for one user', USER, 'UNKNOWN_USER'],
		[404, 'an event for everyone', EVERYONE, 'REJECTED'],
		[409, 'an event', USER, 'DUPLICATE_REFERENCE_ID'],
		[409, 'a message', SKILL, 'REJECTED'],
		[432, 'an event', USER, 'NOTIFICATION_LIMIT'],
		[400, 'an event', USER, 'REJECTED'],
	])('%i of %s → %s', (statusCode, _title, recipient, code) => {
		const said = expect.stringMatching(/\w/) as string;
		const wanted = { statusCode, code, message: said, description: said };
		expect(explain(statusCode, recipient)).toMatchObject(wanted);
	});

	test.each([
		[401, 'events.publications'],
		[403, 'events.publications'],
		[400, 'The operation "Preview" shows it'],
	])('%i says what helps with events only of an event: %s', (statusCode, advice) => {
		const isSaid = (recipient: Recipient) =>
			explain(statusCode, recipient).description.includes(advice);
		expect([isSaid(USER), isSaid(SKILL)]).toEqual([true, false]);
	});

	test.each([401, 403])('%i points to the check of the setup', (statusCode) => {
		expect(explain(statusCode).description).toContain('the operation "Check Setup"');
	});

	test.each([
		[299, 'Alexa rejects the request'],
		[300, 'A redirect came back instead of a response from Alexa'],
		[399, 'A redirect came back instead of a response from Alexa'],
		[400, 'Alexa rejects the request'],
	])('%i → %s', (statusCode, message) => {
		expect(explain(statusCode).message).toBe(message);
	});
});

test.each<[number, string, boolean]>([
	[403, 'amzn1.ask.skill.1', true],
	[404, 'somebody', true],
	[404, 'amzn1.ask.account.EXAMPLE', false],
	[400, 'somebody', false],
])('%i to the user %s names the User ID first: %s', (statusCode, userId, isNamed) => {
	const { description } = explain(statusCode, { ...USER, userId });
	expect(description.startsWith('"User ID" ')).toBe(isNamed);
	expect(description).not.toContain(userId);
});

describe("Amazon's own words", () => {
	test.each<[string, unknown]>([
		['an object', { message: 'The event is unknown.' }],
		['JSON text', '{"message":"The event is unknown."}'],
	])('are reported from %s', (_title, body) => {
		expect(explain(400, USER, body).description).toMatch(
			/shows it\.\n\nAmazon says: The event is unknown\.$/,
		);
	});

	test.each<[string, unknown]>([
		['an empty message', { message: '' }],
		['a message that is no text', { message: ['x'] }],
		['no message', {}],
		['null', null],
		['a page', '<html></html>'],
		['nothing', undefined],
	])('are not made up where there is %s', (_title, body) => {
		expect(explain(400, USER, body).description).toMatch(/shows it\.$/);
	});

	test('are cut after 300 characters, and after 5,000 nothing is looked at', () => {
		const told = (message: string) => explain(400, USER, { message }).description;
		expect(told('x'.repeat(400))).toMatch(/\n\nAmazon says: x{287}…$/);
		const hidden = `Atc|${'a'.repeat(6_000)}`;
		expect(told(`${hidden} behind it`)).toMatch(/\n\nAmazon says: …$/);
	});
});

describe('if an earlier try may have arrived', () => {
	const EARLIER = 'Amazon may have accepted it.';

	test('a next one that gets no token says so too', async () => {
		const refused = { kind: 'refused', code: 'LWA_UNAVAILABLE', message: '', description: '' };
		const run = await deliverTo([answer(500), refused as ApiResponse]);
		expect(failureOf(run)).toMatchObject({
			code: 'LWA_UNAVAILABLE',
			description: expect.stringContaining(EARLIER),
		});
	});

	const afterUnclear = (reason: NoResponse) =>
		explainFailure(noAnswer(reason), reason, {
			recipient: USER,
			ambiguous: true,
			token: undefined,
		}).description;

	test('a failed connection does not claim that nothing was sent', () => {
		expect(afterUnclear('notSent')).toMatch(/^Check the network/);
	});

	test.each<[NoResponse, boolean]>([
		['notSent', true],
		['blocked', true],
		['timeout', false],
		['connectionLost', false],
	])('%s adds it, unless it says so itself: %s', (reason, isAdded) => {
		expect(afterUnclear(reason).endsWith(EARLIER)).toBe(isAdded);
	});
});

test('a failed connection says that nothing was sent, and why', () => {
	expect(
		explainFailure(noAnswer('notSent', 'connect ECONNREFUSED'), 'notSent', {
			recipient: USER,
			ambiguous: false,
			token: undefined,
		}).description,
	).toMatch(/^Nothing was sent\. .*\n\nconnect ECONNREFUSED$/);
});
