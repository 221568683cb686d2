import { expect, test } from 'vitest';
import { median, spreadOf } from '../../scripts/bench/statistics.mts';

test.each([
	[[3], 3],
	[[5, 1, 3], 3],
	[[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
	expect(median(values)).toBe(expected);
});

test('a spread has the median between its ends', () => {
	expect(spreadOf([30, 10, 20])).toEqual({ median: 20, lowest: 10, highest: 30, count: 3 });
});

test('nothing measured has no spread', () => {
	expect(spreadOf([])).toBeUndefined();
});
