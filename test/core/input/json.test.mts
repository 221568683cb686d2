import { describe, expect, it } from 'vitest';
import { parseJsonObject } from '../../../nodes/shared/alexa/input/json.ts';
import { ruleOf, valueOf } from '../support/read.mts';

const cyclic: Record<string, unknown> = {};
cyclic.within = [cyclic];

const shared = { name: 'x' };

describe('a JSON object', () => {
	it.each<[string, unknown, object]>([
		['text', '{"a": [1, null, true, "x", {"b": 2}]}', { a: [1, null, true, 'x', { b: 2 }] }],
		['an object', { a: { b: 1 } }, { a: { b: 1 } }],
		['an empty object', '{}', {}],
		['digits within a text', '{"a": "\\"9007199254740993"}', { a: '"9007199254740993' }],
		[
			'digits after an escaped backslash',
			'{"a\\\\": "9007199254740993"}',
			{ 'a\\': '9007199254740993' },
		],
		['17 digits that JavaScript keeps', '{"a": 10000000000000000}', { a: 1e16 }],
		['a long fraction', '{"a": 0.12345678901234567890}', { a: 0.12345678901234568 }],
		[
			'an object that contains another twice',
			{ one: shared, two: shared },
			{ one: shared, two: shared },
		],
	])('is taken from %s', (_title, raw, value) => {
		expect(valueOf(parseJsonObject(raw))).toEqual(value);
	});

	it.each<[string, unknown, RegExp]>([
		['empty', '', /must be a JSON object/],
		['undefined', undefined, /must be a JSON object/],
		['broken JSON', '{"a":', /must be valid JSON/],
		['a list', '[1]', /must be a JSON object/],
		['a text', '"text"', /must be a JSON object/],
		['null', 'null', /must be a JSON object/],
		['a number', 5, /must be a JSON object/],
		['a Date', new Date(0), /must be a JSON object/],
		[
			'JSON with an id of 19 digits',
			'{"a": [1, {"b": 9007199254740993}]}',
			/9007199254740993 in quotes/,
		],
		[
			'JSON with such an id after a text',
			'{"a\\"": "b\\\\", "c": -9007199254740993}',
			/-9007199254740993 in quotes/,
		],
		[
			'JSON with a number of 400 digits',
			`{"a": ${'9'.repeat(400)}}`,
			/the number 9{40}… in quotes/,
		],
	])('is refused when it is %s', (_title, raw, rule) => {
		expect(ruleOf(parseJsonObject(raw))).toMatch(rule);
	});

	it.each<[string, unknown, RegExp]>([
		['the key __proto__', '{"__proto__": {"a": 1}}', /"__proto__"/],
		['the key __proto__ deep within', '{"a": [{"b": {"__proto__": 1}}]}', /"__proto__"/],
		['NaN', { a: { b: NaN } }, /NaN/],
		['Infinity', { a: [Infinity] }, /Infinity/],
		['itself', cyclic, /must not contain itself/],
		['a lone surrogate', { a: 'x\ud83d' }, /lone surrogate/],
		['a lone surrogate in a key', { a: { '\udc4b': 1 } }, /lone surrogate/],
		['a null byte', '{"a": "x\\u0000"}', /null characters/],
		['a null byte in a key', { 'a\0': 1 }, /null characters/],
		['a function', { a: () => 1 }, /only JSON values/],
		['undefined', { a: undefined }, /only JSON values/],
		['a bigint', { a: 1n }, /only JSON values/],
	])('is refused when it contains %s', (_title, raw, rule) => {
		expect(ruleOf(parseJsonObject(raw))).toMatch(rule);
	});

	it('is taken from JSON with a text of 20 MB', () => {
		const a = 'x'.repeat(20_000_000);
		expect(parseJsonObject(JSON.stringify({ a })).ok).toBe(true);
	});

	it('nested more deeply than can be walked is refused, and nothing is thrown', () => {
		const depth = 10_000;
		const raw = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
		expect(parseJsonObject(raw).ok).toBe(false);
	});
});
