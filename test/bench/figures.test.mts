import { expect, test } from 'vitest';
import { rateOf, ratio } from '../../scripts/bench/figures.mts';
import { ratioVerdicts } from '../../scripts/bench/requirements.mts';
import { cell, plan, results, run } from './support.mts';

test('a rate is items per second', () => {
	expect(rateOf(run('alexa10', 0, 500))).toBe(2_000);
});

test('a ratio compares runs of the same round', () => {
	expect(ratio(results.runs, cell, 'alexa10', 'httpRequest')).toEqual({
		median: 5,
		lowest: 4,
		highest: 6,
		count: 2,
	});
});

test('a failed run and a round without a rival are left out', () => {
	const runs = [
		run('alexa10', 0, 1_000),
		run('httpRequest', 0, 9_000, { error: 'lost' }),
		run('alexa10', 1, 1_000),
		run('httpRequest', 1, 3_000),
		run('alexa10', 2, 1_000),
	];
	expect(ratio(runs, cell, 'alexa10', 'httpRequest')).toMatchObject({ median: 3, count: 1 });
});

test.each([
	[900, 'missed'],
	[3_500, 'met'],
	[5_500, 'aim'],
])(
	'with the other at %d ms for 1,000 ms of ours, the requirement of 3 is %s',
	(otherMs, verdict) => {
		const runs = [run('alexa10', 0, 1_000), run('httpRequest', 0, otherMs)];
		expect(ratioVerdicts({ plan, runs })).toMatchObject([{ other: 'httpRequest', verdict }]);
	},
);
