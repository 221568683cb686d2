import { describe, expect, it } from 'vitest';
import { hashGrant } from '../../../nodes/shared/alexa/lwa/grant.ts';
import { mintToken } from '../../../nodes/shared/alexa/lwa/storedTokens.ts';
import { TokenBroker } from '../../../nodes/shared/alexa/lwa/tokenBroker.ts';
import { instantClock } from '../support/clock.mts';
import { fakeLwa, GRANT, lwaAnswer, mintingLwa, resultOf, tokenAnswer } from '../support/lwa.mts';

const SECOND_MS = 1000;

function setUp(lwa = mintingLwa()) {
	const clock = instantClock({ startMs: 1_000_000 });
	const broker = new TokenBroker(clock);
	return {
		clock,
		broker,
		lwa,
		obtain: async (grant = GRANT) => resultOf(await broker.obtain(grant, lwa.post)),
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
		const { broker, lwa } = setUp();
		const failing = async () => await Promise.reject(new Error('example'));
		await expect(broker.obtain(GRANT, failing)).rejects.toThrow('example');
		expect(resultOf(await broker.obtain(GRANT, lwa.post))).toBe('Atc|example-1');
	});

	it('are forgotten by a reset', async () => {
		const { obtain, broker } = setUp();
		await obtain();
		broker.reset();
		expect(await obtain()).toBe('Atc|example-2');
	});

	it('of 200 grants are kept, and no more', async () => {
		const { obtain } = setUp();
		for (let index = 0; index < 201; index++) await obtain({ ...GRANT, scope: `scope-${index}` });
		expect(await obtain({ ...GRANT, scope: 'scope-200' })).toBe('Atc|example-201');
		expect(await obtain({ ...GRANT, scope: 'scope-0' })).toBe('Atc|example-202');
	});
});

describe('a stored token', () => {
	const key = hashGrant(GRANT);
	const stored = mintToken('Atc|example', 3600, key, 1_000_000);

	it.each<[string, number, string, boolean, boolean]>([
		['new', 0, key, true, true],
		['due for renewal', 3540, key, false, true],
		['at its end', 3600, key, false, false],
		['of other values', 0, 'other', false, false],
	])(
		'that is %s is live or valid as it should be',
		(_title, seconds, askedKey, isLive, isValid) => {
			const { broker, clock } = setUp();
			clock.advance(seconds * SECOND_MS);
			expect([broker.isLive(stored, askedKey), broker.isValid(stored, askedKey)]).toEqual([
				isLive,
				isValid,
			]);
		},
	);

	it('that does not exist is neither', () => {
		const { broker } = setUp();
		expect([broker.isLive(undefined, key), broker.isValid(undefined, key)]).toEqual([false, false]);
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

	it('is told once the token has ended', async () => {
		const { obtain, clock } = await dueAndFailing();
		await obtain();
		clock.advance(60 * SECOND_MS);
		expect(await obtain()).toBe('LWA_UNAVAILABLE');
	});
});
