import { describe, expect, it } from 'vitest';
import { runInOrder, Concurrency } from '../../../nodes/shared/alexa/delivery/concurrency.ts';
import { deferred, settle } from '../support/clock.mts';

const jobs = (count: number) => Array.from({ length: count }, (_, index) => index).values();

/** Runs jobs that each end when they are told to. */
function start(count: number, slots: number, isStopped = () => false) {
	const gates = Array.from({ length: count }, () => deferred());
	const started: number[] = [];
	const all = jobs(count);
	const results = runInOrder(all, new Concurrency(slots), isStopped, async (job) => {
		started.push(job);
		await gates[job]?.promise;
		return `result ${job}`;
	});
	return {
		gates,
		started,
		results,
		left: () => [...all],
		finish: (...indices: number[]) => indices.forEach((index) => gates[index]?.resolve()),
	};
}

describe('jobs', () => {
	it('give their results in their order, whichever ends first', async () => {
		const { finish, results } = start(3, 3);
		for (const index of [2, 0, 1]) {
			finish(index);
			await settle();
		}
		expect(await results).toEqual(['result 0', 'result 1', 'result 2']);
	});

	it('start in their order, as slots become free', async () => {
		const { finish, started } = start(4, 2);
		await settle();
		finish(1);
		await settle();
		expect(started).toEqual([0, 1, 2]);
	});

	it.each([1, 3, 50])('are never more than %i at once', async (slots) => {
		let running = 0;
		let most = 0;
		await runInOrder(
			jobs(60),
			new Concurrency(slots),
			() => false,
			async () => {
				most = Math.max(most, ++running);
				await settle();
				running--;
			},
		);
		expect(most).toBe(slots);
	});

	it('do not start once stopped, and those started are awaited', async () => {
		let stopped = false;
		const { finish, started, results, left } = start(5, 2, () => stopped);
		await settle();
		stopped = true;
		finish(0);
		await settle();
		finish(1);
		expect(await results).toEqual(['result 0', 'result 1']);
		expect(started).toEqual([0, 1]);
		expect(left()).toEqual([2, 3, 4]);
	});

	it('do not start at all where stopped before', async () => {
		const { started, results, left } = start(3, 2, () => true);
		expect([await results, started, left()]).toEqual([[], [], [0, 1, 2]]);
	});

	it('are asked for only when there is a slot for them', async () => {
		const { finish, left } = start(4, 1);
		await settle();
		finish(0);
		await settle();
		expect(left()).toEqual([2, 3]);
	});

	it('may be none', async () => {
		expect(await start(0, 2).results).toEqual([]);
	});

	it('a job throws → no further one starts, and the error is thrown once the others have ended', async () => {
		const ended: number[] = [];
		const results = runInOrder(
			jobs(9),
			new Concurrency(2),
			() => false,
			async (job) => {
				await settle();
				if (job === 0) throw new Error('example');
				await settle();
				ended.push(job);
			},
		);
		await expect(results).rejects.toThrow('example');
		expect(ended).toEqual([1]);
	});

	it('the next job cannot be made → the error is thrown once those started have ended', async () => {
		function* failing() {
			yield 0;
			throw new Error('example');
		}
		const ended: number[] = [];
		const results = runInOrder(
			failing(),
			new Concurrency(2),
			() => false,
			async (job) => {
				await settle();
				ended.push(job);
			},
		);
		await expect(results).rejects.toThrow('example');
		expect(ended).toEqual([0]);
	});
});
