import { describe, expect, it } from 'vitest';
import { hashGrant } from '../../../nodes/shared/alexa/lwa/grant.ts';
import {
	ACCEPTANCE_COUNTS_MS,
	FORCED_RENEWAL_INTERVAL_MS,
	TokenCache,
} from '../../../nodes/shared/alexa/lwa/tokenCache.ts';
import { instantClock } from '../support/clock.mts';
import { fakeLwa, GRANT, lwaAnswer, mintingLwa, resultOf, tokenAnswer } from '../support/lwa.mts';

const key = hashGrant(GRANT);

async function withToken(lwa = mintingLwa()) {
	const clock = instantClock();
	const cache = new TokenCache(clock);
	const obtain = async () => resultOf(await cache.obtain(GRANT, lwa.post));
	const token = await obtain();
	return { clock, cache, lwa, obtain, used: { key, token } };
}

describe('a token that the API refuses', () => {
	it('is replaced', async () => {
		const { cache, obtain, used } = await withToken();
		expect([cache.markRejected(used, 'user'), await obtain()]).toEqual([true, 'Atc|example-2']);
	});

	it('is replaced once, no matter how many requests used it', async () => {
		const { cache, obtain, used, lwa } = await withToken();
		for (let request = 0; request < 10; request++) {
			expect(cache.markRejected(used, 'user')).toBe(true);
			await obtain();
		}
		expect(lwa.calls).toHaveLength(2);
	});

	it('is kept if the refusal may be about the user and the API accepted it within a minute', async () => {
		const { cache, used, obtain, clock } = await withToken();
		cache.markAccepted(used);
		clock.advance(ACCEPTANCE_COUNTS_MS - 1);
		expect([cache.markRejected(used, 'user'), await obtain()]).toEqual([false, used.token]);
	});

	it('is replaced a minute after the API accepted it, even if the refusal may be about the user', async () => {
		const { cache, used, clock } = await withToken();
		cache.markAccepted(used);
		clock.advance(ACCEPTANCE_COUNTS_MS);
		expect(cache.markRejected(used, 'user')).toBe(true);
	});

	it('is replaced if no user can be the reason, even if it was just accepted', async () => {
		const { cache, used } = await withToken();
		cache.markAccepted(used);
		expect(cache.markRejected(used)).toBe(true);
	});

	it('is replaced no more than once in 10 minutes', async () => {
		const { cache, obtain, used, clock } = await withToken();
		cache.markRejected(used);
		const second = { key, token: await obtain() };
		expect(cache.markRejected(second)).toBe(false);
		clock.advance(FORCED_RENEWAL_INTERVAL_MS - 1);
		expect(cache.markRejected(second)).toBe(false);
		clock.advance(1);
		expect(cache.markRejected(second)).toBe(true);
	});

	it('may be replaced for another grant meanwhile', async () => {
		const { cache, used, lwa } = await withToken();
		cache.markRejected(used);
		const other = { ...GRANT, scope: 'alexa:other' };
		const token = resultOf(await cache.obtain(other, lwa.post));
		expect(cache.markRejected({ key: hashGrant(other), token })).toBe(true);
	});

	it('is worth a repeated request if a newer one exists, even if it was accepted before', async () => {
		const { cache, obtain, used, clock } = await withToken();
		cache.markAccepted(used);
		clock.advance(3_540_000);
		await obtain();
		expect(cache.markRejected(used, 'user')).toBe(true);
	});

	it('does not use up the forced renewal if a newer one exists', async () => {
		const { cache, obtain, used, clock } = await withToken();
		clock.advance(3_540_000);
		const second = { key, token: await obtain() };
		cache.markRejected(used);
		expect(cache.markRejected(second)).toBe(true);
	});

	it('is used again if there is no other', async () => {
		const { cache, obtain, used } = await withToken(
			fakeLwa(tokenAnswer('Atc|example-1'), lwaAnswer(400, { error: 'invalid_client' })),
		);
		cache.markRejected(used);
		expect(await obtain()).toBe('Atc|example-1');
	});

	it('is used again, and not asked for again and again, if LWA gives the same one', async () => {
		const { cache, obtain, used, lwa } = await withToken(fakeLwa(tokenAnswer('Atc|example-same')));
		cache.markRejected(used);
		for (let request = 0; request < 10; request++) await obtain();
		expect(lwa.calls).toHaveLength(2);
	});

	it('is forgotten by a reset', async () => {
		const { cache, obtain, used } = await withToken();
		cache.markRejected(used);
		cache.reset();
		expect(cache.markRejected({ key, token: await obtain() })).toBe(true);
	});
});

describe('a refusal that was put down to the user may come from a revoked token', () => {
	type Step = 'accepted' | `refused ${string}`;

	/** Takes the steps, and tells what is said of the first refusal at the end. */
	async function firstRefusal(...steps: Step[]): Promise<boolean> {
		const { cache, used } = await withToken();
		const answers: Array<() => boolean> = [];
		for (const step of steps) {
			if (step === 'accepted') cache.markAccepted(used);
			else {
				expect(cache.markRejected(used, step)).toBe(false);
				answers.push(cache.watchForRevocation(used));
			}
		}
		return answers[0]?.() ?? false;
	}

	it.each<[boolean, string, Step[]]>([
		[true, 'refused for two users since it was accepted', ['accepted', 'refused a', 'refused b']],
		[false, 'refused for one user', ['accepted', 'refused a']],
		[false, 'refused for one user twice', ['accepted', 'refused a', 'refused a']],
		[
			false,
			'accepted again after the refusals',
			['accepted', 'refused a', 'refused b', 'accepted'],
		],
		[
			false,
			'accepted between the refusals',
			['accepted', 'refused a', 'accepted', 'refused b', 'refused c'],
		],
	])('%s: %s', async (expected, _title, steps) => {
		expect(await firstRefusal(...steps)).toBe(expected);
	});

	it('true also for the second user, after the token was replaced', async () => {
		const { cache, used, obtain, clock } = await withToken();
		cache.markAccepted(used);
		cache.markRejected(used, 'a');
		cache.markRejected(used, 'b');
		const second = cache.watchForRevocation(used);
		clock.advance(ACCEPTANCE_COUNTS_MS);
		cache.markRejected(used, 'c');
		await obtain();
		expect(second()).toBe(true);
	});

	it('true for one user, if a call refused later is accepted with the next token', async () => {
		const { cache, used, obtain, clock } = await withToken();
		cache.markAccepted(used);
		cache.markRejected(used, 'a');
		const first = cache.watchForRevocation(used);
		clock.advance(ACCEPTANCE_COUNTS_MS);
		cache.markRejected(used, 'b');
		cache.markAccepted({ key, token: await obtain() }, used);
		expect(first()).toBe(true);
	});

	it('false for one user, if a call refused later is refused with the next token too', async () => {
		const { cache, used, obtain, clock } = await withToken();
		cache.markAccepted(used);
		cache.markRejected(used, 'a');
		const first = cache.watchForRevocation(used);
		clock.advance(ACCEPTANCE_COUNTS_MS);
		cache.markRejected(used, 'b');
		cache.markRejected({ key, token: await obtain() }, 'b');
		expect(first()).toBe(false);
	});

	it('false for a token that was never accepted: then it is replaced, and that decides', async () => {
		const { cache, obtain, used } = await withToken();
		cache.markRejected(used, 'a');
		const second = { key, token: await obtain() };
		cache.markRejected(second, 'b');
		const answer = cache.watchForRevocation(second);
		cache.markRejected(second, 'c');
		expect(answer()).toBe(false);
	});
});
