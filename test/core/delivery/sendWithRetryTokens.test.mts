import { describe, expect, it } from 'vitest';
import type { Recipient } from '../../../nodes/shared/alexa/delivery/failureTexts.ts';
import { answer, deliverTo, failureOf, fakeTokens, noAnswer, USED } from '../support/delivery.mts';

describe.each([401, 403])('%i', (status) => {
	it('is repeated at once where the token is to blame', async () => {
		const run = await deliverTo([answer(status), answer(202)], { tokens: fakeTokens(1) });
		expect([run.outcome, run.pauses]).toEqual([
			expect.objectContaining({ ok: true, attempts: 2 }),
			[],
		]);
	});

	it('is repeated also where no retry is allowed', async () => {
		const run = await deliverTo([answer(status), answer(202)], {
			tokens: fakeTokens(1),
			maxRetries: 0,
		});
		expect(run.outcome.ok).toBe(true);
	});

	it('is final where the token is not to blame', async () => {
		expect((await deliverTo([answer(status), answer(202)], { tokens: fakeTokens(0) })).calls).toBe(
			1,
		);
	});

	it('is final after two other tokens', async () => {
		expect((await deliverTo([answer(status)], { tokens: fakeTokens(Infinity) })).calls).toBe(3);
	});

	it('is final where it is not known which token was used', async () => {
		const run = await deliverTo([answer(status)], {
			tokens: fakeTokens(Infinity),
			used: undefined,
		});
		expect([run.calls, run.tokens.refusedUsers.length]).toEqual([1, 0]);
	});

	it('of a message is repeated with another token too, since nothing was taken', async () => {
		const recipient = { service: 'skillMessaging', userId: 'amzn1.ask.account.EXAMPLE' } as const;
		expect(
			(await deliverTo([answer(status), answer(202)], { recipient, tokens: fakeTokens(1) })).outcome
				.ok,
		).toBe(true);
	});

	it('leaves all retries for what comes after it', async () => {
		const answers = [answer(status), answer(503)];
		const run = await deliverTo(answers, { tokens: fakeTokens(1), maxRetries: 2 });
		expect([run.calls, run.pauses]).toEqual([4, [500, 1000]]);
	});
});

describe('a token', () => {
	it('is proven by an acceptance', async () => {
		expect((await deliverTo([answer(202)])).tokens.accepted).toEqual([USED.token]);
	});

	it.each([
		['400', answer(400)],
		['409', answer(409)],
		['no answer', noAnswer('blocked')],
	])('is not proven by %s', async (_title, given) => {
		expect((await deliverTo([given])).tokens.accepted).toEqual([]);
	});

	it.each([400, 404, 432, 503])('is not doubted for %i', async (status) => {
		expect((await deliverTo([answer(status)])).tokens.refusedUsers.length).toBe(0);
	});
});

describe('no description repeats', () => {
	const USER_ID = 'amzn1.ask.account/EXAMPLE+ID==';
	const CASES: Array<[string, string, string]> = [
		['a token of Amazon', 'token Atc|MQEexample-1_2 is bad', 'MQEexample-1_2'],
		['a token of a customer', 'token Atza|example.3 is bad', 'example.3'],
		['a header', 'got Bearer example-token-4', 'example-token-4'],
		['the token that was used, of whatever shape', `token ${USED.token} is bad`, USED.token],
		['the whole user id', `user ${USER_ID} is unknown`, USER_ID],
		[
			'the whole user id, percent-encoded',
			`no /users/${encodeURIComponent(USER_ID)}`,
			encodeURIComponent(USER_ID),
		],
		['markup', 'see <a href="x">this</a>', '<'],
	];

	it.each(CASES)('%s that Amazon mentions', async (_title, message, secret) => {
		const recipient = { service: 'proactiveEvents', userId: USER_ID } as const;
		const { description } = failureOf(
			await deliverTo([answer(400, {}, { message })], { recipient }),
		);
		expect(description).toMatch(/Amazon says: /);
		expect(description).not.toContain(secret);
	});

	it.each(CASES)('%s in the detail of a network error', async (_title, detail, secret) => {
		const recipient = { service: 'proactiveEvents', userId: USER_ID } as const;
		expect(
			failureOf(await deliverTo([noAnswer('blocked', detail)], { recipient })).description,
		).not.toContain(secret);
	});

	it("another customer's whole user id in the failure of a multicast", async () => {
		const message = `user amzn1.ask.account.${'EXAMPLE'.repeat(8)} is unknown`;
		const { description } = failureOf(
			await deliverTo([answer(400, {}, { message })], {
				recipient: { service: 'proactiveEvents' },
			}),
		);
		expect(description).not.toContain('EXAMPLE'.repeat(8));
	});
});

describe('whether the token may be revoked', () => {
	const userId = 'amzn1.ask.account.EXAMPLE';
	const one: Recipient = { service: 'proactiveEvents', userId };
	const everyone: Recipient = { service: 'proactiveEvents' };
	const skill: Recipient = { service: 'skillMessaging', userId };

	it.each([
		['403 of an event for one user', true, answer(403), { recipient: one }],
		['401 of an event for one user', false, answer(401), { recipient: one }],
		['400 of an event for one user', false, answer(400), { recipient: one }],
		['403 of an event for everyone', false, answer(403), { recipient: everyone }],
		['403 of a message', false, answer(403), { recipient: skill }],
		['403 without a known token', false, answer(403), { recipient: one, used: undefined }],
		['no answer', false, noAnswer('blocked'), { recipient: one }],
	])('is watched after %s: %s', async (_title, isWatched, given, options) => {
		const { outcome } = await deliverTo([given], options);
		expect('mayTokenBeRevoked' in outcome).toBe(isWatched);
	});
});
