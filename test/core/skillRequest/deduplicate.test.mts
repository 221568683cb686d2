import { beforeEach, describe, expect, test } from 'vitest';
import { RepeatMemory } from '../../../nodes/shared/alexa/skillRequest/deduplicate.ts';
import { instantClock, settle, type FakeClock } from '../support/clock.mts';

const MINUTE_MS = 60_000;
const LIMIT = 10_000;

let clock: FakeClock;
let memory: RepeatMemory;
beforeEach(() => {
	clock = instantClock({ startMs: Date.now() });
	memory = new RepeatMemory(clock);
});

/** Takes it and answers Alexa at once; gives whether it was there to be taken. */
async function take(id: string, isAcknowledged = true): Promise<boolean> {
	const answered = await memory.take(id);
	answered?.(isAcknowledged);
	return answered !== undefined;
}

describe('the memory of requests', () => {
	test('takes an id once', async () => {
		expect([await take('a'), await take('a'), await take('b')]).toEqual([true, false, true]);
	});

	test.each([
		[69, false],
		[70, true],
	])('after %s minutes takes it again: %s', async (minutes, taken) => {
		await take('a');
		clock.advance(minutes * MINUTE_MS);
		expect(await take('a')).toBe(taken);
	});

	test('is not kept alive by repeats', async () => {
		await take('a');
		clock.advance(40 * MINUTE_MS);
		await take('a');
		clock.advance(40 * MINUTE_MS);
		expect(await take('a')).toBe(true);
	});

	test('keeps 10,000 ids, then forgets the oldest', async () => {
		for (let index = 0; index <= LIMIT; index += 1) await take(`id ${index}`);
		expect([await take('id 1'), await take('id 0')]).toEqual([false, true]);
	});
});

describe('an id whose request failed', () => {
	test('is taken again', async () => {
		await take('a', false);
		expect(await take('a')).toBe(true);
	});

	test('leaves one alone that was taken after it was too old', async () => {
		const first = await memory.take('a');
		clock.advance(70 * MINUTE_MS);
		await take('a');
		first?.(false);
		expect(await take('a')).toBe(false);
	});
});

describe('a repeat of a request that is not answered yet', () => {
	test.each([
		['acknowledged', true, false],
		['a failure', false, true],
	])('waits; if the answer is %s, it is taken: %s', async (_answer, isAcknowledged, taken) => {
		const first = await memory.take('a');
		let repeat: boolean | undefined;
		void take('a').then((isTaken) => (repeat = isTaken));
		await settle();
		const before = repeat;
		first?.(isAcknowledged);
		await settle();
		expect([before, repeat]).toEqual([undefined, taken]);
	});

	test('is taken once after a failure, though several wait', async () => {
		const first = await memory.take('a');
		const waiting = [take('a'), take('a'), take('a')];
		first?.(false);
		expect((await Promise.all(waiting)).filter(Boolean)).toHaveLength(1);
	});
});
