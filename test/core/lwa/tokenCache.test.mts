import { describe, expect, it } from 'vitest';
import { mintToken } from '../../../nodes/shared/alexa/lwa/exchange.ts';
import { MAX_GRANTS, TokenCache } from '../../../nodes/shared/alexa/lwa/tokenCache.ts';
import { instantClock } from '../support/clock.mts';
import { fakeLwa, GRANT, lwaAnswer, mintingLwa, resultOf, tokenAnswer } from '../support/lwa.mts';

const SECOND_MS = 1000;

function setUp(lwa = mintingLwa()) {
	const clock = instantClock({ startMs: 1_000_000 });
	const cache = new TokenCache(clock);
	return {
		clock,
		cache,
		lwa,
		obtain: async (grant = GRANT) => resultOf(await cache.obtain(grant, lwa.post)),
	};
}

describe('tokens of one grant', () => {
	it('need one exchange when 50 ask at once', async () => {
		const { obtain, lwa } = setUp();
		const tokens = await Promise.all(Array.from({ length: 50 }, async () => await obtain()));
		expect([new Set(tokens).size, lwa.calls.length]).toEqual([1, 1]);
	});

	it('are kept until they are due', async () => {
		const { obtain, clock } = setUp();
		await obtain();
		clock.advance(3539 * SECOND_MS);
		expect(await obtain()).toBe('Atc|example-1');
	});

	it('are renewed a minute before their end', async () => {
		const { obtain, clock } = setUp();
		await obtain();
		clock.advance(3540 * SECOND_MS);
		expect(await obtain()).toBe('Atc|example-2');
	});

	it('are not fresh at once where they live 30 seconds', async () => {
		const { obtain, clock, lwa } = setUp(mintingLwa(30));
		await obtain();
		clock.advance(14 * SECOND_MS);
		await obtain();
		expect(lwa.calls).toHaveLength(1);
	});

	it.each(['tokenUrl', 'clientId', 'clientSecret', 'scope'] as const)(
		'are others for another %s',
		async (name) => {
			const { obtain } = setUp();
			await obtain();
			expect(await obtain({ ...GRANT, [name]: 'other' })).toBe('Atc|example-2');
		},
	);

	it('can be had again after an exchange that threw', async () => {
		const { cache, lwa } = setUp();
		const failing = async () => await Promise.reject(new Error('example'));
		await expect(cache.obtain(GRANT, failing)).rejects.toThrow('example');
		expect(resultOf(await cache.obtain(GRANT, lwa.post))).toBe('Atc|example-1');
	});

	it('are forgotten by a reset', async () => {
		const { obtain, cache } = setUp();
		await obtain();
		cache.reset();
		expect(await obtain()).toBe('Atc|example-2');
	});

	it(`of ${MAX_GRANTS} grants are kept, those in use longest`, async () => {
		const { obtain } = setUp();
		const grant = (index: number) => ({ ...GRANT, scope: `scope-${index}` });
		for (let index = 0; index < MAX_GRANTS; index++) await obtain(grant(index));
		await obtain(grant(0));
		await obtain(grant(MAX_GRANTS));
		expect(await obtain(grant(0))).toBe('Atc|example-1');
		expect(await obtain(grant(1))).toBe(`Atc|example-${MAX_GRANTS + 2}`);
	});
});

describe('a new token', () => {
	it.each<[number, number]>([
		[3600, 3540],
		[120, 60],
		[121, 61],
		[60, 30],
		[30, 15],
		[1, 0.5],
	])('of %s seconds is renewed after %s', (lifeSeconds, refreshSeconds) => {
		expect(mintToken('Atc|example', lifeSeconds, 5000)).toMatchObject({
			refreshAtMs: 5000 + refreshSeconds * 1000,
			expiresAtMs: 5000 + lifeSeconds * 1000,
		});
	});
});

describe('an early renewal that fails', () => {
	const dueAndFailing = async () => {
		const all = setUp(fakeLwa(tokenAnswer('Atc|example-1'), lwaAnswer(503)));
		await all.obtain();
		all.clock.advance(3540 * SECOND_MS);
		return all;
	};

	it('leaves the token that is still valid', async () => {
		const { obtain } = await dueAndFailing();
		expect(await obtain()).toBe('Atc|example-1');
	});

	it('is not tried again for 15 seconds', async () => {
		const { obtain, lwa, clock } = await dueAndFailing();
		await obtain();
		const { length } = lwa.calls;
		clock.advance(14 * SECOND_MS);
		expect([await obtain(), lwa.calls.length]).toEqual(['Atc|example-1', length]);
	});

	it('is reported once the token has ended', async () => {
		const { obtain, clock } = await dueAndFailing();
		await obtain();
		clock.advance(60 * SECOND_MS);
		expect(await obtain()).toBe('LWA_UNAVAILABLE');
	});
});
