import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../../nodes/shared/alexa/lib/backoff.ts';

describe('the pause before another try', () => {
	it.each([
		[1, 1000],
		[2, 2000],
		[3, 4000],
		[5, 16_000],
		[6, 30_000],
		[7, 30_000],
		[2000, 30_000],
	])('after try %i is at most %i ms', (attempt, capMs) => {
		expect(backoffMs(attempt, 1)).toBe(capMs);
	});

	it('is anything below that, down to nothing', () => {
		expect([0, 0.25, 0.5].map((random) => backoffMs(3, random))).toEqual([0, 1000, 2000]);
	});
});
