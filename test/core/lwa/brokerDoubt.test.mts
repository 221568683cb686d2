import { describe, expect, it } from 'vitest';
import { hashGrant } from '../../../nodes/shared/alexa/lwa/grant.ts';
import {
	DOUBT_INTERVAL_MS,
	PROOF_LASTS_MS,
	TokenBroker,
} from '../../../nodes/shared/alexa/lwa/tokenBroker.ts';
import { instantClock } from '../support/clock.mts';
import { fakeLwa, GRANT, mintingLwa, resultOf, tokenAnswer } from '../support/lwa.mts';

const KEY = hashGrant(GRANT);

async function withToken(lwa = mintingLwa()) {
	const clock = instantClock();
	const broker = new TokenBroker(clock);
	const obtain = async () => resultOf(await broker.obtain(GRANT, lwa.post));
	return { clock, broker, lwa, obtain, token: await obtain() };
}

describe('a token that the API refuses', () => {
	it('is replaced', async () => {
		const { broker, obtain, token } = await withToken();
		expect([broker.doubt(KEY, token, true), await obtain()]).toEqual([true, 'Atc|example-2']);
	});

	it('is replaced once, however many requests used it', async () => {
		const { broker, obtain, token, lwa } = await withToken();
		for (let request = 0; request < 10; request++) {
			expect(broker.doubt(KEY, token, true)).toBe(true);
			await obtain();
		}
		expect(lwa.calls).toHaveLength(2);
	});

	it('is not to blame for a refused customer while the API accepts it', async () => {
		const { broker, token, obtain, clock } = await withToken();
		broker.prove(token);
		clock.advance(PROOF_LASTS_MS - 1);
		expect([broker.doubt(KEY, token, true), await obtain()]).toEqual([false, token]);
	});

	it('is to blame for a refused customer a minute after the API accepted it', async () => {
		const { broker, token, clock } = await withToken();
		broker.prove(token);
		clock.advance(PROOF_LASTS_MS);
		expect(broker.doubt(KEY, token, true)).toBe(true);
	});

	it('is to blame where no customer can be, even if it was just accepted', async () => {
		const { broker, token } = await withToken();
		broker.prove(token);
		expect(broker.doubt(KEY, token, false)).toBe(true);
	});

	it('is to blame no more than once in 10 minutes', async () => {
		const { broker, obtain, token, clock } = await withToken();
		broker.doubt(KEY, token, true);
		const second = await obtain();
		expect(broker.doubt(KEY, second, true)).toBe(false);
		clock.advance(DOUBT_INTERVAL_MS - 1);
		expect(broker.doubt(KEY, second, true)).toBe(false);
		clock.advance(1);
		expect(broker.doubt(KEY, second, true)).toBe(true);
	});

	it('may be doubted for another grant meanwhile', async () => {
		const { broker, token } = await withToken();
		broker.doubt(KEY, token, true);
		expect(broker.doubt('another key', 'Atc|other-example', true)).toBe(true);
	});

	it('is worth a repetition where a newer one exists, even if it was accepted before', async () => {
		const { broker, obtain, token, clock } = await withToken();
		broker.prove(token);
		clock.advance(3_540_000);
		await obtain();
		expect(broker.doubt(KEY, token, true)).toBe(true);
	});

	it('does not use up the doubt where a newer one exists', async () => {
		const { broker, obtain, token, clock } = await withToken();
		clock.advance(3_540_000);
		const second = await obtain();
		broker.doubt(KEY, token, true);
		expect(broker.doubt(KEY, second, true)).toBe(true);
	});

	it('is no longer valid, stored wherever', async () => {
		const { broker, token, lwa } = await withToken();
		const stored = await broker.obtain(GRANT, lwa.post);
		broker.doubt(KEY, token, true);
		expect('token' in stored && broker.isValid(stored, KEY)).toBe(false);
	});

	it('is forgotten by a reset', async () => {
		const { broker, token } = await withToken();
		broker.doubt(KEY, token, true);
		broker.reset();
		expect(broker.doubt(KEY, 'Atc|example-9', true)).toBe(true);
	});

	it('and that LWA gives out again is not asked for again and again', async () => {
		const { broker, obtain, token, lwa } = await withToken(
			fakeLwa(tokenAnswer('Atc|example-same')),
		);
		broker.doubt(KEY, token, true);
		for (let request = 0; request < 10; request++) await obtain();
		expect(lwa.calls).toHaveLength(2);
	});
});
