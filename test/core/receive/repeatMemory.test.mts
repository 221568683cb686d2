import { beforeEach, describe, expect, test } from 'vitest';
import { RepeatMemory } from '../../../nodes/shared/alexa/receive/repeatMemory.ts';
import { instantClock, type FakeClock } from '../support/clock.mts';

const MINUTE_MS = 60_000;
const LIMIT = 10_000;

let clock: FakeClock;
let memory: RepeatMemory;
beforeEach(() => {
	clock = instantClock({ startMs: Date.now() });
	memory = new RepeatMemory(clock);
});

describe('the memory of requests', () => {
	test('takes an id once', () => {
		expect([memory.take('a'), memory.take('a'), memory.take('b')]).toEqual([true, false, true]);
	});

	test.each([
		[69, false],
		[70, true],
	])('after %s minutes takes it again: %s', (minutes, taken) => {
		memory.take('a');
		clock.advance(minutes * MINUTE_MS);
		expect(memory.take('a')).toBe(taken);
	});

	test('takes an id again that was given back', () => {
		memory.take('a');
		memory.forget('a');
		expect(memory.take('a')).toBe(true);
	});

	test('holds 10,000 ids and forgets the oldest then', () => {
		for (let index = 0; index <= LIMIT; index += 1) memory.take(`id ${index}`);
		expect([memory.take('id 1'), memory.take('id 0')]).toEqual([false, true]);
	});
});
