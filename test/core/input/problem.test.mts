import { describe, expect, it } from 'vitest';
import {
	describeProblem,
	describeProblems,
	expressionProblem,
	problem,
	Problems,
	showValue,
} from '../../../nodes/shared/alexa/input/problem.ts';
import { fail, ok } from '../../../nodes/shared/alexa/lib/result.ts';

const REF = { field: 'Alert Type', path: 'event.payload.weatherAlert.alertType' };

const cyclic: Record<string, unknown> = {};
cyclic.within = cyclic;

describe('a value in a message', () => {
	it.each<[string, unknown, string]>([
		['text in quotes', 'snow', '"snow"'],
		['a number', 1.5, '1.5'],
		['NaN', NaN, 'NaN'],
		['Infinity', Infinity, 'Infinity'],
		['nothing', undefined, 'empty'],
		['null', null, 'empty'],
		['empty text', '', 'empty'],
		['spaces', '  ', '"  "'],
		['a list', ['a', 1], '["a",1]'],
		['a bigint', 10n, '10'],
		['a cycle', cyclic, 'a value that cannot be shown'],
		['line breaks', 'a\r\nb', '"a\\r\\nb"'],
		['markup', '<img src=x>', '"‹img src=x›"'],
		['half an emoji', 'x\ud83d', '"x\\ud83d"'],
	])('shows %s', (_title, raw, shown) => {
		expect(showValue(raw)).toBe(shown);
	});

	it('is cut after 60 characters, never through an emoji', () => {
		expect(showValue('👋'.repeat(100))).toBe(`"${'👋'.repeat(59)}…`);
	});
});

describe('a problem', () => {
	it('reads as a sentence of field, rule and value', () => {
		expect(describeProblem(problem(REF, 'snow', 'must be one of SNOW_STORM, TORNADO'))).toBe(
			'"Alert Type" must be one of SNOW_STORM, TORNADO (it is "snow")',
		);
	});

	it.each([
		[
			'once where it is empty',
			problem(REF, '', 'must not be empty'),
			'"Alert Type" must not be empty',
		],
		[
			'where the rule does not say that it is empty',
			problem(REF, '', 'must be text'),
			'"Alert Type" must be text (it is empty)',
		],
		[
			'not where the expression gave none',
			expressionProblem('Alert Type', new Error('no path back')),
			'"Alert Type" contains an expression that cannot be resolved: no path back',
		],
	])('tells its value %s', (_title, found, sentence) => {
		expect(describeProblem(found)).toBe(sentence);
	});

	it('contains no markup, whichever part it came in', () => {
		const marked = problem(
			{ field: '<b>', path: 'data.<b>' },
			'<b>',
			'must not have the key "<b>" twice',
		);
		expect(describeProblem(marked)).not.toMatch(/[<>]/);
	});
});

describe('the problems of an item', () => {
	const many = (count: number) =>
		Array.from({ length: count }, (_, index) => problem(REF, index, 'must be text'));

	it.each([
		[1, /^"Alert Type" must be text \(it is 0\)$/],
		[2, /\(it is 0\)\. "Alert Type" must be text \(it is 1\)$/],
		[20, /\(it is 19\)$/],
		[21, /\(it is 19\)\. And 1 more$/],
	])('are reported as sentences, the first 20 of %i', (count, text) => {
		expect(describeProblems(many(count))).toMatch(text);
	});

	it('are reported once for a field whose expression failed, and all of them for the others', () => {
		const problems = new Problems();
		problems.include([expressionProblem(REF.field, new Error('no path back'))]);
		problems.add(REF, '', 'must not be empty');
		problems.add({ field: 'Source', path: 'source' }, '', 'must not be empty');
		expect(problems.list.map(({ field, code }) => [field, code])).toEqual([
			['Alert Type', 'EXPRESSION'],
			['Source', undefined],
		]);
	});

	it('are gathered, each once', () => {
		const problems = new Problems();
		problems.take(REF, 1, fail('must be text'));
		problems.add(REF, 2, 'must be short');
		expect(problems.list.map(({ rule }) => rule)).toEqual(['must be text', 'must be short']);
	});

	it('do not arise from a value that could be read', () => {
		const problems = new Problems();
		expect(problems.take(REF, 'x', ok('y'))).toBe('y');
		expect(problems.found).toBe(false);
	});

	it('show what they are given to show instead of the value', () => {
		const problems = new Problems();
		problems.take(REF, 'secret-example', fail('must be text'), '(hidden)');
		expect(problems.list[0]?.value).toBe('"(hidden)"');
	});
});
