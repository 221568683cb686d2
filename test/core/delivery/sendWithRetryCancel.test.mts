import { describe, expect, it } from 'vitest';
import { settle, stoppedClock } from '../support/clock.mts';
import { answer, deliverTo, failureOf, fakeTokens } from '../support/delivery.mts';

describe('a canceled execution', () => {
	it('calls nobody where it was canceled before', async () => {
		const run = await deliverTo([answer(202)], { signal: AbortSignal.abort() });
		expect([run.calls, failureOf(run)]).toEqual([
			0,
			expect.objectContaining({ code: 'CANCELLED', attempts: 0 }),
		]);
	});

	it('calls nobody for a request that is left out because another one failed', async () => {
		const run = await deliverTo([answer(202)], { isStopped: () => true });
		expect([run.calls, failureOf(run).code]).toEqual([0, 'CANCELLED']);
	});

	it('brings a request that has begun to its end though another one failed', async () => {
		let isStopped = false;
		const run = await deliverTo([answer(503), answer(202)], {
			isStopped: () => isStopped,
			onCall: () => void (isStopped = true),
		});
		expect([run.calls, run.outcome.ok]).toEqual([2, true]);
	});

	it('ends a pause at once and does not call again', async () => {
		const controller = new AbortController();
		const running = deliverTo([answer(503)], { signal: controller.signal, clock: stoppedClock() });
		await settle();
		controller.abort();
		const run = await running;
		expect([run.calls, failureOf(run)]).toEqual([
			1,
			expect.objectContaining({ code: 'CANCELLED', attempts: 1 }),
		]);
	});

	it('does not call again with another token', async () => {
		const controller = new AbortController();
		const tokens = fakeTokens(1);
		const run = await deliverTo([answer(403)], {
			signal: controller.signal,
			tokens,
			onCall: () => controller.abort(),
		});
		expect([run.calls, failureOf(run).code]).toEqual([1, 'CANCELLED']);
	});

	it('does not wait for a call that does not end, and tells that it may have arrived', async () => {
		const controller = new AbortController();
		const running = deliverTo([], {
			signal: controller.signal,
			onCall: async () => await new Promise<void>(() => undefined),
		});
		await settle();
		controller.abort();
		expect(failureOf(await running)).toMatchObject({
			code: 'CANCELLED',
			message: 'The execution was stopped while this was being sent',
			description: expect.stringContaining('Amazon may have accepted it'),
			attempts: 0,
		});
	});

	it('still tells the success of the last call', async () => {
		const controller = new AbortController();
		const run = await deliverTo([answer(202)], {
			signal: controller.signal,
			onCall: () => controller.abort(),
		});
		expect(run.outcome.ok).toBe(true);
	});

	it('counts the call that it broke off, and does not say that nothing was sent', async () => {
		const { message, description, attempts } = failureOf(await deliverTo([{ kind: 'canceled' }]));
		expect(attempts).toBe(1);
		expect(`${message} ${description}`).not.toMatch(/before this was sent|Nothing was sent/);
	});
});
