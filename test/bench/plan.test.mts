import { expect, test } from 'vitest';
import { FULL_PLAN, only, runsOf } from '../../scripts/measure/bench/plan.mts';
import { isDone } from '../../scripts/measure/bench/results.mts';
import { plan, results } from './support.mts';

test('every second round goes backwards', () => {
	expect(runsOf(plan).map(({ contender, repeat }) => `${repeat} ${contender}`)).toEqual([
		'0 alexa10',
		'0 bare10',
		'0 httpRequest',
		'1 httpRequest',
		'1 bare10',
		'1 alexa10',
	]);
});

test('a full plan has at least five rounds of 1,000 and 10,000 items at both latencies', () => {
	expect(FULL_PLAN.repeats).toBeGreaterThanOrEqual(5);
	expect(FULL_PLAN.cells.map(({ items, latencyMs }) => [items, latencyMs])).toEqual([
		[1_000, 0],
		[1_000, 100],
		[10_000, 0],
		[10_000, 100],
	]);
});

test('a plan can be narrowed to some contenders', () => {
	const contenders = only(plan, ['bare10']).cells.flatMap(({ entries }) => entries);
	expect(contenders).toEqual([{ contender: 'bare10', items: 1_000 }]);
});

test('what is measured is not measured again', () => {
	const left = runsOf({ ...plan, repeats: 3 }).filter((run) => !isDone(results.runs, run));
	expect(left.map(({ repeat }) => repeat)).toEqual([2, 2, 2]);
});
