import { describe, expect, it } from 'vitest';
import { RateLimit } from '../../../nodes/shared/alexa/delivery/concurrency.ts';
import { createCancellation } from '../../../nodes/shared/alexa/delivery/cancellation.ts';
import { instantClock, settle, stoppedClock } from '../support/clock.mts';

describe('a wait', () => {
	it('lasts as long as the clock says', async () => {
		const clock = instantClock();
		await createCancellation(clock, undefined).wait(700);
		expect(clock.sleeps).toEqual([700]);
	});

	it.each([0, -5])('of %i ms is not one', async (delayMs) => {
		const clock = stoppedClock();
		await createCancellation(clock, undefined).wait(delayMs);
		expect(clock.sleeps).toEqual([]);
	});

	it('ends for all at once when the execution is canceled', async () => {
		const controller = new AbortController();
		const waits = createCancellation(stoppedClock(), controller.signal);
		const all = Promise.all([waits.wait(1), waits.wait(60_000)]).then(() => 'ended');
		controller.abort();
		expect(await all).toBe('ended');
	});

	it('is none after that', async () => {
		const clock = stoppedClock();
		const waits = createCancellation(clock, AbortSignal.abort());
		await waits.wait(60_000);
		expect([waits.canceled, clock.sleeps]).toEqual([true, []]);
	});

	it('ends where the clock fails', async () => {
		const clock = {
			...instantClock(),
			sleep: async () => await Promise.reject(new Error('example')),
		};
		await expect(createCancellation(clock, undefined).wait(5)).resolves.toBeUndefined();
	});

	it('listens to the signal no more once the run has ended', async () => {
		const controller = new AbortController();
		const waits = createCancellation(stoppedClock(), controller.signal);
		let ended = false;
		void waits.wait(5).then(() => (ended = true));
		waits.dispose();
		controller.abort();
		await settle();
		expect(ended).toBe(false);
	});
});

describe('the pace', () => {
	const turnsAt = async (requestsPerSecond: number, turns: number) => {
		const clock = stoppedClock();
		const pacer = new RateLimit(requestsPerSecond, clock, createCancellation(clock, undefined));
		for (let turn = 0; turn < turns; turn++) void pacer.turn();
		await settle();
		return clock.sleeps;
	};

	it.each([
		[2, [500, 1000, 1500]],
		[0.5, [2000, 4000, 6000]],
		[0, []],
	])('of %s per second spaces four calls that come at once', async (requestsPerSecond, sleeps) => {
		expect(await turnsAt(requestsPerSecond, 4)).toEqual(sleeps);
	});

	it('does not save up turns that nobody took', async () => {
		const clock = instantClock();
		const pacer = new RateLimit(2, clock, createCancellation(clock, undefined));
		await pacer.turn();
		clock.advance(10_000);
		await pacer.turn();
		await pacer.turn();
		expect(clock.sleeps).toEqual([500]);
	});

	it('ends with the execution', async () => {
		const clock = stoppedClock();
		const controller = new AbortController();
		const pacer = new RateLimit(1, clock, createCancellation(clock, controller.signal));
		const turns = Promise.all([pacer.turn(), pacer.turn(), pacer.turn()]);
		controller.abort();
		await expect(turns).resolves.toHaveLength(3);
	});
});
