import { describe, expect, it } from 'vitest';
import {
	describeProblem,
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

	it('holds no markup, whichever part it came in', () => {
		const marked = problem(
			{ field: '<b>', path: 'data.<b>' },
			'<b>',
			'must not have the key "<b>" twice',
		);
		expect(describeProblem(marked)).not.toMatch(/[<>]/);
	});
});

describe('the problems of an item', () => {
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

	it('show what they are told to show in place of the value', () => {
		const problems = new Problems();
		problems.take(REF, 'secret-example', fail('must be text'), '(hidden)');
		expect(problems.list[0]?.value).toBe('"(hidden)"');
	});
});
