import { describe, expect, it } from 'vitest';
import { runInOrder, Concurrency } from '../../../nodes/shared/alexa/delivery/concurrency.ts';
import { deferred, settle } from '../support/clock.mts';

interface Step {
	/** Who begins its first part, its second part after the wait, and who ends. */
	log: string[];
	endWait(job: number): Promise<void>;
	endJob(job: number): Promise<void>;
	most: number;
}

/** Runs jobs that work, wait for another try, and work again until they are told to end. */
async function startWaitingJobs(count: number, slots: number): Promise<Step> {
	const waits = Array.from({ length: count }, () => deferred());
	const ends = Array.from({ length: count }, () => deferred());
	const pool = new Concurrency(slots);
	let running = 0;
	const step: Step = {
		log: [],
		most: 0,
		endWait: async (job) => {
			waits[job]?.resolve();
			await settle();
		},
		endJob: async (job) => {
			ends[job]?.resolve();
			await settle();
		},
	};
	const work = (entry: string) => {
		step.log.push(entry);
		step.most = Math.max(step.most, ++running);
	};
	void runInOrder(
		Array.from({ length: count }, (_, index) => index).values(),
		pool,
		() => false,
		async (job) => {
			work(`start ${job}`);
			await pool.pause(async () => {
				running--;
				await waits[job]?.promise;
			});
			work(`again ${job}`);
			await ends[job]?.promise;
			running--;
		},
	);
	await settle();
	return step;
}

describe('an item that waits for another try', () => {
	it('gives its slot to the next', async () => {
		const { log } = await startWaitingJobs(3, 1);
		expect(log).toEqual(['start 0', 'start 1', 'start 2']);
	});

	it('does not exceed the slots when it comes back', async () => {
		const step = await startWaitingJobs(3, 1);
		await step.endWait(0);
		await step.endWait(1);
		expect([step.log.slice(3), step.most]).toEqual([['again 0'], 1]);
	});

	it('comes back once there is room, in the order in which the waits ended', async () => {
		const step = await startWaitingJobs(3, 1);
		for (const job of [2, 0, 1]) await step.endWait(job);
		await step.endJob(2);
		await step.endJob(0);
		expect(step.log.slice(3)).toEqual(['again 2', 'again 0', 'again 1']);
	});

	it('comes back before new ones start', async () => {
		const step = await startWaitingJobs(12, 1);
		await step.endWait(0);
		await step.endWait(1);
		await step.endJob(0);
		expect(step.log.slice(10)).toEqual(['again 0', 'again 1']);
	});
});

describe('new items', () => {
	it.each([
		[1, 10],
		[2, 20],
	])('do not start once ten for each of %i slots wait', async (slots, waiting) => {
		const { log } = await startWaitingJobs(waiting + 5, slots);
		expect(log).toHaveLength(waiting);
	});

	it('start again once fewer wait', async () => {
		const step = await startWaitingJobs(12, 1);
		await step.endWait(3);
		await step.endJob(3);
		expect(step.log.slice(10)).toEqual(['again 3', 'start 10']);
	});
});
