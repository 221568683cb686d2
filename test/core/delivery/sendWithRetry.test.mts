import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../nodes/shared/alexa/delivery/sendWithRetry.ts';
import { answer, deliverTo, failureOf, noAnswer, USED } from '../support/delivery.mts';
import { RETRY_EXPECTATIONS } from '../support/retryTable.mts';

const MESSAGE: Delivery['recipient'] = {
	service: 'skillMessaging',
	userId: 'amzn1.ask.account.EXAMPLE',
};
const TRIES = 3;

const triesFor = (isRepeated: boolean) => (isRepeated ? TRIES : 1);

describe('an event that gets nothing else but', () => {
	it.each(RETRY_EXPECTATIONS)(
		'%s fails with its code after its tries',
		async (_title, expected) => {
			const run = await deliverTo([expected.answer], { onDuplicate: 'failure' });
			expect(failureOf(run)).toMatchObject({
				code: expected.event,
				attempts: triesFor(expected.repeated.event),
			});
		},
	);
});

describe('a message that gets nothing else but', () => {
	it.each(RETRY_EXPECTATIONS)(
		'%s fails with its code after its tries',
		async (_title, expected) => {
			const run = await deliverTo([expected.answer], { recipient: MESSAGE });
			expect(failureOf(run)).toMatchObject({
				code: expected.message,
				attempts: triesFor(expected.repeated.message),
			});
		},
	);

	it.each(RETRY_EXPECTATIONS)('%s, and may come twice, has its tries', async (_title, expected) => {
		const { calls } = await deliverTo([expected.answer], {
			recipient: MESSAGE,
			retryAmbiguous: true,
		});
		expect(calls).toBe(triesFor(expected.repeated.ambiguousMessage));
	});
});

describe('a request to the data store that gets nothing else but', () => {
	it.each(RETRY_EXPECTATIONS)('%s is repeated as an event is', async (_title, expected) => {
		const run = await deliverTo([expected.answer], {
			recipient: { service: 'dataStore', userId: 'amzn1.ask.account.EXAMPLE' },
		});
		expect(failureOf(run)).toMatchObject({
			code: expected.message,
			attempts: triesFor(expected.repeated.event),
		});
	});

	it.each([
		[403, 'DATASTORE_SUPPORT_REQUIRED', 'NOT_AUTHORIZED', 'does not have the data store'],
		[401, 'INVALID_ACCESS_TOKEN', 'NOT_AUTHORIZED', 'refuses this credential'],
		[400, 'TOO_MANY_TARGETS', 'REJECTED', 'Too many devices'],
		[400, 'COMMANDS_PAYLOAD_EXCEEDS_LIMIT', 'REJECTED', 'too large'],
		[400, 'COMMANDS_DELIVERED', 'REJECTED', 'Too late to cancel'],
		[409, 'CONCURRENCY_ERROR', 'REJECTED', 'being delivered right now'],
		[404, 'NOT_FOUND', 'REJECTED', 'does not know this Queued Result ID'],
		[429, 'TOO_MANY_REQUESTS', 'THROTTLED', 'too fast'],
		[400, 'SOMETHING_NEW', 'REJECTED', 'rejects the request'],
	])('%i %s is %s: %s', async (status, type, code, words) => {
		const run = await deliverTo([answer(status, {}, JSON.stringify({ type, message: 'x' }))], {
			recipient: { service: 'dataStore', to: 'a queued delivery', isQueue: true },
		});
		expect(failureOf(run)).toMatchObject({ code, message: expect.stringContaining(words) });
	});
});

describe('a delivery', () => {
	it('tells status, request id and attempts of its success', async () => {
		const { outcome } = await deliverTo([
			answer(503),
			answer(202, { 'x-amzn-requestid': 'example-id' }),
		]);
		expect(outcome).toEqual({
			ok: true,
			accepted: true,
			statusCode: 202,
			requestId: 'example-id',
			duplicate: false,
			attempts: 2,
		});
	});

	it('has no request id where Amazon gives none', async () => {
		expect((await deliverTo([answer(202)])).outcome).toMatchObject({ requestId: null });
	});

	it.each([
		['the token', USED.token],
		['a part of the token', USED.token.slice(0, 20)],
		['what is no id', 'not an id'],
		['nothing', ''],
		['a list', ['example-id']],
	])('has no request id where a server puts %s in its place', async (_what, id) => {
		const headers = { 'x-amzn-requestid': id };
		expect((await deliverTo([answer(202, headers)])).outcome).toMatchObject({ requestId: null });
		expect(failureOf(await deliverTo([answer(400, headers)]))).not.toHaveProperty('requestId');
	});

	it('tells status and request id of its failure', async () => {
		const run = await deliverTo([answer(400, { 'x-amzn-requestid': 'example-id' })]);
		expect(failureOf(run)).toMatchObject({ statusCode: 400, requestId: 'example-id', attempts: 1 });
	});

	it('tells the last of several failures', async () => {
		expect(failureOf(await deliverTo([answer(503), answer(400)]))).toMatchObject({
			code: 'REJECTED',
			attempts: 2,
		});
	});

	it('has no status where there was no answer', async () => {
		expect(failureOf(await deliverTo([noAnswer('blocked')]))).not.toHaveProperty('statusCode');
	});

	it.each([0, 1, 4])('is repeated at most %i times', async (maxRetries) => {
		expect((await deliverTo([answer(503)], { maxRetries })).calls).toBe(maxRetries + 1);
	});

	it('waits longer each time', async () => {
		expect((await deliverTo([answer(503)], { maxRetries: 4 })).pauses).toEqual([
			500, 1000, 2000, 4000,
		]);
	});

	it('counts no call where the credential had no token to send', async () => {
		const refused = {
			kind: 'refused',
			code: 'LWA_INVALID_SCOPE',
			message: 'Refused',
			description: 'Add the permission.',
		} as const;
		expect(failureOf(await deliverTo([refused]))).toEqual({
			code: 'LWA_INVALID_SCOPE',
			message: 'Refused',
			description: 'Add the permission.',
			attempts: 0,
		});
	});
});
