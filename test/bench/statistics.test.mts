import { expect, test } from 'vitest';
import { median, percentile, spreadOf } from '../../scripts/measure/lib/statistics.mts';

test.each([
	[[3], 3],
	[[5, 1, 3], 3],
	[[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
	expect(median(values)).toBe(expected);
});

test('a spread has the median between its ends', () => {
	expect(spreadOf([30, 10, 20])).toEqual({ median: 20, lowest: 10, highest: 30 });
});

test('nothing measured has no spread', () => {
	expect(spreadOf([])).toBeUndefined();
});

test.each([
	[99, 99],
	[50, 50],
	[100, 100],
	[0.5, 1],
])('%d percent of the numbers from 1 to 100 are at most %d', (percent, expected) => {
	const values = Array.from({ length: 100 }, (_, index) => 100 - index);
	expect(percentile(values, percent)).toBe(expected);
});
