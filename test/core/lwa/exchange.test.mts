import { describe, expect, it } from 'vitest';
import { exchange, type LwaResponse } from '../../../nodes/shared/alexa/lwa/exchange.ts';
import { instantClock } from '../support/clock.mts';
import { fakeLwa, GRANT, lwaAnswer, noAnswer, type Posted, tokenAnswer } from '../support/lwa.mts';

const BUSY = lwaAnswer(503, '<html>busy</html>');

async function run(answers: Posted[], random = 0.5) {
	const clock = instantClock({ startMs: Date.UTC(2030, 4, 14), random });
	const lwa = fakeLwa(...answers);
	const result = await exchange(GRANT, lwa.post, clock);
	return {
		tries: lwa.calls.length,
		sleeps: clock.sleeps,
		calls: lwa.calls,
		result: result.ok ? result.value.token : result.error.code,
	};
}

const asking = (retryAfter: unknown) => lwaAnswer(429, '', { 'retry-after': retryAfter });

describe('an exchange', () => {
	it('asks once where it is answered', async () => {
		expect(await run([tokenAnswer()])).toMatchObject({
			tries: 1,
			sleeps: [],
			result: 'Atc|example-1',
		});
	});

	it('goes to the token URL and waits at most 10 seconds for it', async () => {
		const { calls } = await run([tokenAnswer()]);
		expect(calls).toEqual([{ url: GRANT.tokenUrl, form: expect.any(String), timeoutMs: 10_000 }]);
	});

	it.each<[string, Posted]>([
		['503', BUSY],
		['no answer', noAnswer()],
		['server_error', lwaAnswer(400, { error: 'server_error' })],
	])('is tried three times after %s', async (_title, answer) => {
		expect(await run([answer])).toMatchObject({ tries: 3, result: 'LWA_UNAVAILABLE' });
	});

	it('ends with the first token', async () => {
		expect(await run([noAnswer(), BUSY, tokenAnswer()])).toMatchObject({
			tries: 3,
			result: 'Atc|example-1',
		});
	});

	it.each<[string, LwaResponse, string]>([
		['a wrong secret', lwaAnswer(401, { error: 'invalid_client' }), 'LWA_INVALID_CLIENT'],
		['a page', lwaAnswer(200, '<html></html>'), 'LWA_INVALID_RESPONSE'],
		['a redirect', lwaAnswer(302), 'LWA_INVALID_RESPONSE'],
	])('is not repeated after %s', async (_title, answer, code) => {
		expect(await run([answer])).toMatchObject({ tries: 1, result: code });
	});

	it('ends at once with a refusal on a later try', async () => {
		expect(await run([BUSY, lwaAnswer(401, { error: 'invalid_client' })])).toMatchObject({
			tries: 2,
			result: 'LWA_INVALID_CLIENT',
		});
	});

	it.each([
		[0, [0, 0]],
		[0.999_999, [1000, 2000]],
	])('waits longer each time, with chance %s', async (random, sleeps) => {
		expect((await run([BUSY], random)).sleeps.map(Math.round)).toEqual(sleeps);
	});

	it.each<[string, unknown, number]>([
		['seconds', '2', 2000],
		['five seconds, the longest', '5', 5000],
		['a date', 'Tue, 14 May 2030 00:00:03 GMT', 3000],
		['a date in the past', 'Tue, 14 May 2030 00:00:00 GMT', 0],
	])('obeys a Retry-After of %s', async (_title, retryAfter, sleepMs) => {
		expect(await run([asking(retryAfter), tokenAnswer()])).toMatchObject({
			tries: 2,
			sleeps: [sleepMs],
		});
	});

	it.each(['6', '3600', 'Tue, 14 May 2030 01:00:00 GMT'])(
		'ends at a Retry-After of %s',
		async (retryAfter) => {
			expect(await run([asking(retryAfter), tokenAnswer()])).toMatchObject({
				tries: 1,
				result: 'LWA_UNAVAILABLE',
			});
		},
	);
});
