import { describe, expect, it } from 'vitest';
import { answer, deliverTo, failureOf } from '../support/delivery.mts';

const busy = (retryAfter: string) => answer(429, { 'retry-after': retryAfter });

describe('a pause that Amazon asks for', () => {
	it.each([
		['0', 0],
		['7', 7000],
		['60', 60_000],
	])('of %s seconds is kept', async (retryAfter, pauseMs) => {
		const run = await deliverTo([busy(retryAfter), answer(202)]);
		expect(run.outcome.ok).toBe(true);
		expect(run.pauses).toEqual(pauseMs === 0 ? [] : [pauseMs]);
	});

	it('of more than a minute is left to the user', async () => {
		const run = await deliverTo([busy('61'), answer(202)]);
		expect([run.calls, run.pauses, failureOf(run)]).toEqual([
			1,
			[],
			expect.objectContaining({
				code: 'THROTTLED',
				attempts: 1,
				retryAfterSeconds: 61,
				description: expect.stringContaining('Amazon asks to wait 61 seconds.'),
			}),
		]);
	});

	it('of more than a minute is reported in whole seconds', async () => {
		expect(failureOf(await deliverTo([busy('90.2')])).retryAfterSeconds).toBe(91);
	});

	it('of a minute or less is not told', async () => {
		expect(failureOf(await deliverTo([busy('60')], { maxRetries: 0 }))).not.toHaveProperty(
			'retryAfterSeconds',
		);
	});
});
