import { describe, expect, it } from 'vitest';
import { tryExchange } from '../../../nodes/shared/alexa/setupReport/trialExchange.ts';
import { instantClock } from '../support/clock.mts';
import { fakeLwa, GRANT, lwaAnswer, noAnswer } from '../support/lwa.mts';

const TOKEN = {
	access_token: 'Atc|example-1',
	token_type: 'bearer',
	expires_in: 3600,
	scope: 'alexa::proactive_events',
};

describe('a trial of the exchange', () => {
	it('keeps scope, lifetime and headers, but not the token', async () => {
		const headers = { date: 'Tue, 14 May 2030 10:00:00 GMT' };
		const lwa = fakeLwa(lwaAnswer(200, TOKEN, headers));
		const trial = await tryExchange(GRANT, lwa.post, instantClock());
		expect(trial).toEqual({
			outcome: {
				ok: true,
				value: { expiresInSeconds: 3600, grantedScope: 'alexa::proactive_events' },
			},
			response: { headers, sentAtMs: 0, answeredAtMs: 0 },
		});
	});

	it('notes when its last request was sent and answered', async () => {
		const clock = instantClock();
		const lwa = fakeLwa(lwaAnswer(503), lwaAnswer(200, JSON.stringify(TOKEN)));
		const { response } = await tryExchange(
			GRANT,
			async (...request) => {
				clock.advance(100);
				return await lwa.post(...request);
			},
			clock,
		);
		// the first took 100 ms, and the pause after it 500 ms
		expect(response).toMatchObject({ sentAtMs: 600, answeredAtMs: 700 });
	});

	it('has no response where nothing answered', async () => {
		const trial = await tryExchange(GRANT, fakeLwa(noAnswer()).post, instantClock());
		expect(trial).toEqual({
			outcome: { ok: false, error: expect.objectContaining({ code: 'LWA_UNAVAILABLE' }) },
		});
	});

	it('has the response that refuses', async () => {
		const lwa = fakeLwa(lwaAnswer(401, { error: 'invalid_client' }, { date: 'any' }));
		expect(await tryExchange(GRANT, lwa.post, instantClock())).toMatchObject({
			outcome: { ok: false, error: { code: 'LWA_INVALID_CLIENT' } },
			response: { headers: { date: 'any' } },
		});
	});
});
