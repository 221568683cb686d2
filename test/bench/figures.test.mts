import { expect, test } from 'vitest';
import { rateOf, ratio } from '../../scripts/measure/bench/figures.mts';
import { limitVerdicts, ratioVerdicts } from '../../scripts/measure/bench/requirements.mts';
import { isDone, isSameSubject, type Results } from '../../scripts/measure/bench/results.mts';
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
		const runs = [0, 1].flatMap((repeat) => [
			run('alexa10', repeat, 1_000),
			run('httpRequest', repeat, otherMs),
		]);
		expect(ratioVerdicts({ plan, runs })[0]).toMatchObject({ other: 'httpRequest', verdict });
	},
);

test.each([
	['a round is missing', [run('alexa10', 0, 1_000), run('httpRequest', 0, 9_000)]],
	['nothing was measured', []],
])('a requirement of which %s is shown as missed', (_name, runs) => {
	expect(ratioVerdicts({ plan, runs })[0]).toMatchObject({
		other: 'httpRequest',
		verdict: 'missed',
	});
});

test('an exchange count that failed meets no requirement', () => {
	const exchanges = results.exchanges.map((count) => ({ ...count, error: 'n8n was gone' }));
	expect(limitVerdicts({ ...results, exchanges }).at(-1)).toMatchObject({ met: false });
});

test.each<[string, Partial<Results>, boolean]>([
	['nothing has changed', {}, true],
	['the package is another', { packageHash: 'def' }, false],
	['n8n is another', { machine: { ...results.machine, n8n: '2.42.0' } }, false],
	['the plan is another', { plan: { ...plan, repeats: 3 } }, false],
])('where %s, a broken run can be resumed: %s', (_name, change, expected) => {
	expect(isSameSubject(results, { ...results, ...change })).toBe(expected);
});

test('a run that failed is measured again', () => {
	const planned = run('alexa10', 0, 1_000);
	expect([isDone([planned], planned), isDone([{ ...planned, error: 'lost' }], planned)]).toEqual([
		true,
		false,
	]);
});
