import { expect, test } from 'vitest';
import { trendOf } from '../../scripts/measure/soak/trend.mts';

const at = (...values: number[]) => values.map((y, index) => ({ x: index * 10, y }));

test.each([
	['a level line', at(5, 5, 5, 5), { mean: 5, growth: 0 }],
	['a steady rise', at(1, 2, 3, 4), { mean: 2.5, growth: 3 }],
	['a steady fall', at(9, 6, 3), { mean: 6, growth: -6 }],
	['what goes up and down without rising', at(1, 3, 3, 1), { mean: 2, growth: 0 }],
])('%s', (_title, points, expected) => {
	expect(trendOf(points)).toEqual(expected);
});

test('points that are not evenly apart count by where they are', () => {
	const points = [0, 1, 10].map((x) => ({ x, y: 2 * x }));
	expect(trendOf(points).growth).toBeCloseTo(20);
});

test('one moment has no trend', () => {
	expect(() => trendOf([{ x: 1, y: 1 }])).toThrow('points apart');
});
