import { describe, expect, it } from 'vitest';
import { TokenCache } from '../../../nodes/shared/alexa/lwa/tokenCache.ts';
import type { LwaResponse } from '../../../nodes/shared/alexa/lwa/exchange.ts';
import { instantClock } from '../support/clock.mts';
import { fakeLwa, GRANT, lwaAnswer, resultOf, tokenAnswer } from '../support/lwa.mts';

const REFUSED = lwaAnswer(401, { error: 'invalid_client' });

function failingOnce(failure: LwaResponse, tries = 1) {
	const clock = instantClock();
	const cache = new TokenCache(clock);
	const lwa = fakeLwa(...Array.from({ length: tries }, () => failure), tokenAnswer());
	return { clock, cache, lwa, obtain: async () => resultOf(await cache.obtain(GRANT, lwa.post)) };
}

describe('a failed exchange is remembered', () => {
	it.each<[string, LwaResponse, number, number]>([
		['a wrong secret', REFUSED, 1, 60],
		['a refused scope', lwaAnswer(400, { error: 'invalid_scope' }), 1, 60],
		['another client', lwaAnswer(400, { error: 'unauthorized_client' }), 1, 60],
		['an unusable answer', lwaAnswer(200, '<html></html>'), 1, 15],
		['no answer', lwaAnswer(503), 3, 15],
	])('after %s', async (_title, failure, tries, seconds) => {
		const { obtain, clock } = failingOnce(failure, tries);
		const code = await obtain();
		clock.advance(seconds * 1000 - 1);
		expect(await obtain()).toBe(code);
		clock.advance(1);
		expect(await obtain()).toBe('Atc|example-1');
	});

	it('so that a thousand items ask once', async () => {
		const { obtain, lwa } = failingOnce(REFUSED);
		for (let item = 0; item < 1000; item++) await obtain();
		expect(lwa.calls).toHaveLength(1);
	});

	it('for its grant alone', async () => {
		const { obtain, cache, lwa } = failingOnce(REFUSED);
		await obtain();
		expect(resultOf(await cache.obtain({ ...GRANT, clientSecret: 'example-new' }, lwa.post))).toBe(
			'Atc|example-1',
		);
	});

	it('until a reset', async () => {
		const { obtain, cache } = failingOnce(REFUSED);
		await obtain();
		cache.reset();
		expect(await obtain()).toBe('Atc|example-1');
	});
});
