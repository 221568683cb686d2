import { describe, expect, it } from 'vitest';
import {
	checkSize,
	collectFields,
	COMMANDS_MAX_BYTES,
	parseContent,
} from '../../../nodes/shared/alexa/dataStore/content.ts';
import { FIELDS } from '../../../nodes/shared/alexa/input/fields.ts';
import { Problems } from '../../../nodes/shared/alexa/input/problem.ts';
import { ruleOf, valueOf } from '../support/read.mts';

describe('the content of an object', () => {
	it.each([
		['an object', { text: 'Hello', count: 3, isOn: true, nothing: null }],
		['a list of objects', [{ text: 'Milk' }, { text: 'Bread' }]],
		['an empty object', {}],
		['an empty list', []],
	])('%s is taken', (_title, content) => {
		expect(valueOf(parseContent(content))).toEqual(content);
		expect(valueOf(parseContent(JSON.stringify(content)))).toEqual(content);
	});

	it.each<[string, unknown, RegExp?]>([
		['a text', 'Hello', /must be valid JSON/],
		['a number', 5],
		['true', true],
		['null', null],
		['nothing', undefined],
		['an empty text', ' '],
		['a list of texts', ['Milk']],
		['a list with null', [{ text: 'Milk' }, null]],
		['a Date', new Date(0)],
	])('%s is refused', (_title, raw, rule = /must be a JSON object or a list/) => {
		expect(ruleOf(parseContent(raw))).toMatch(rule);
	});

	it.each<[string, unknown, RegExp]>([
		['half an emoji', { text: '\ud83d' }, /lone surrogate/],
		['a key "__proto__"', '{"__proto__": {}}', /__proto__/],
		['a number that JSON does not have', { a: NaN }, /NaN/],
	])('%s within it is refused', (_title, raw, rule) => {
		expect(ruleOf(parseContent(raw))).toMatch(rule);
	});
});

describe('the size of all commands together', () => {
	const problemsOf = (commands: unknown) => {
		const problems = new Problems();
		checkSize(commands, FIELDS.commands, problems);
		return problems.list;
	};

	it('is measured in UTF-8 bytes: 1 MB is taken, a byte more is refused with the count', () => {
		const frame = '{"a":""}'.length;
		const fits = { a: 'é'.repeat((COMMANDS_MAX_BYTES - frame) / 2) };
		expect(problemsOf(fits)).toEqual([]);
		expect(problemsOf({ a: `${fits.a}x` })).toMatchObject([
			{ value: '"1048577 bytes"', rule: expect.stringContaining('at most 1 MB') as string },
		]);
	});
});

describe('the fields of an object', () => {
	const collect = (entry: unknown, recognize = false) => {
		const problems = new Problems();
		const content = collectFields({ entry }, recognize, problems);
		return { content, rules: problems.list.map(({ rule }) => rule) };
	};
	const VALUES = ['3', ' 3 ', 'true', '{"a": 1}', '[1]', 'text', ''];
	/** JSON that says something else than what was typed, or loses some of it. */
	const KEPT = [
		'null',
		'"quoted"',
		'12345678901234567890',
		'{"a": 12345678901234567890}',
		String.raw`{"a": "\ud83d"}`,
		'1e999',
		'007',
		'1.0',
		'{',
		'NaN',
	];
	const entries = VALUES.map((value, index) => ({ name: `n${index}`, value }));

	it('are texts as they were typed', () => {
		expect(Object.values(collect(entries).content ?? {})).toEqual(VALUES);
	});

	it.each(KEPT)('are texts also if recognition was asked for: %s', (value) => {
		expect(collect([{ name: 'n', value }], true).content).toEqual({ n: value });
	});

	it('are numbers, booleans and JSON if that was asked for', () => {
		const wanted = [3, 3, true, { a: 1 }, [1], 'text', ''];
		expect(Object.values(collect(entries, true).content ?? {})).toEqual(wanted);
	});

	it.each([
		[21, '21'],
		[true, 'true'],
		[[1, { a: 2 }], '[1,{"a":2}]'],
	])('from an expression, %j, become text unless recognition was asked for', (value, text) => {
		const entry = [{ name: 'n', value }];
		expect([collect(entry).content, collect(entry, true).content]).toEqual([
			{ n: text },
			{ n: value },
		]);
	});

	it('with a number as the name and without a value are taken', () => {
		expect(collect([{ name: 7 }]).content).toEqual({ 7: '' });
	});

	it.each<[unknown]>([[{}], [''], [undefined]])('%j has none', (raw) => {
		const problems = new Problems();
		collectFields(raw, false, problems);
		expect(problems.list).toMatchObject([{ rule: 'must have at least one field' }]);
	});

	it.each<[string, unknown, RegExp]>([
		['without an entry', [], /at least one field/],
		['without a name', [{ value: 'a' }], /a name for each field/],
		['with a blank name', [{ name: ' ', value: 'a' }], /a name for each field/],
		[
			'with a name twice',
			[
				{ name: 'a', value: '1' },
				{ name: 'a', value: '2' },
			],
			/each name once/,
		],
		['with the name "__proto__"', [{ name: '__proto__', value: '1' }], /__proto__/],
		[
			'with a line break in the second name',
			[{ name: 'a' }, { name: 'b\n' }],
			/control characters \(field 2\)/,
		],
		['with a number that JSON does not have', [{ name: 'a', value: NaN }], /NaN/],
		['that are no list', 'text', /list of names and values/],
	])('%s are refused', (_title, entry, rule) => {
		expect(collect(entry)).toEqual({ content: undefined, rules: [expect.stringMatching(rule)] });
	});
});
