import { describe, expect, it } from 'vitest';
import {
	collectFields,
	CONTENT_MAX_BYTES,
	parseContent,
} from '../../../nodes/shared/alexa/dataStore/content.ts';
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

	it.each<[string, unknown]>([
		['a text', 'Hello'],
		['a number', 5],
		['true', true],
		['null', null],
		['nothing', undefined],
		['an empty text', ' '],
		['a list of texts', ['Milk']],
		['a list with null', [{ text: 'Milk' }, null]],
		['a Date', new Date(0)],
	])('%s is refused', (_title, raw) => {
		expect(ruleOf(parseContent(raw))).toMatch(/must be (a JSON object or a list|valid JSON)/);
	});

	it.each<[string, unknown, RegExp]>([
		['half an emoji', { text: '\ud83d' }, /lone surrogate/],
		['a key "__proto__"', '{"__proto__": {}}', /__proto__/],
		['a number that JSON does not have', { a: NaN }, /NaN/],
	])('%s within it is refused', (_title, raw, rule) => {
		expect(ruleOf(parseContent(raw))).toMatch(rule);
	});

	it('is measured in UTF-8 bytes: 1 MB is taken, a byte more is refused with the count', () => {
		const frame = '{"a":""}'.length;
		const fits = { a: 'é'.repeat((CONTENT_MAX_BYTES - frame) / 2) };
		expect(valueOf(parseContent(fits))).toEqual(fits);
		expect(ruleOf(parseContent({ a: `${fits.a}x` }))).toContain('1000001 bytes');
	});
});

describe('the fields of an object', () => {
	const collect = (entry: unknown, recognize = false) => {
		const problems = new Problems();
		const content = collectFields({ entry }, recognize, problems);
		return { content, rules: problems.list.map(({ rule }) => rule) };
	};
	const VALUES = ['3', 'true', 'null', '{"a": 1}', '[1]', 'text', ''];
	const entries = VALUES.map((value, index) => ({ name: `n${index}`, value }));

	it('are texts as they were typed', () => {
		expect(Object.values(collect(entries).content ?? {})).toEqual(VALUES);
	});

	it('are numbers, booleans and JSON if that was asked for', () => {
		const wanted = [3, true, null, { a: 1 }, [1], 'text', ''];
		expect(Object.values(collect(entries, true).content ?? {})).toEqual(wanted);
	});

	it('keep what an expression gave', () => {
		const content = collect([{ name: 'list', value: [1, { a: 2 }] }]).content;
		expect(content).toEqual({ list: [1, { a: 2 }] });
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
		['that are no list', 'text', /list of names and values/],
	])('%s are refused', (_title, entry, rule) => {
		expect(collect(entry).rules).toEqual([expect.stringMatching(rule)]);
	});
});
