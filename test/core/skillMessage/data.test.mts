import { describe, expect, it } from 'vitest';
import type { MessageInput } from '../../../nodes/shared/alexa/skillMessage/buildMessage.ts';
import { bodyOf, collection, messageProblems } from '../support/messages.mts';

describe('the data of a message', () => {
	it.each<[string, Partial<MessageInput>, Record<string, string>]>([
		['fields', { dataMode: 'fields', data: collection(['a', '1'], ['b', '']) }, { a: '1', b: '' }],
		[
			'a field whose expression found nothing',
			{ dataMode: 'fields', data: collection(['a', null]) },
			{ a: '' },
		],
		['an object', { data: { a: '1' } }, { a: '1' }],
		['JSON', { data: '{"a": "1"}' }, { a: '1' }],
		['an empty object', { data: '{}' }, {}],
		['nothing', { data: '' }, {}],
		[
			'names that objects inherit',
			{ data: '{"constructor": "x", "toString": "y"}' },
			{ constructor: 'x', toString: 'y' },
		],
		['keys and texts of any script', { data: { 'é 👋': '日本' } }, { 'é 👋': '日本' }],
		['a text that looks like JSON', { data: { a: '{"b":1}' } }, { a: '{"b":1}' }],
	])('may be %s', (_title, changes, data) => {
		expect(bodyOf(changes).data).toEqual(data);
	});

	it.each<[string, unknown, RegExp]>([
		['a list', '["a"]', /must be a JSON object/],
		['broken JSON', '{"a": ', /must be valid JSON/],
	])('is refused when it is %s', (_title, data, rule) => {
		expect(messageProblems({ data })).toEqual([
			expect.objectContaining({ field: 'Data', path: 'data', rule: expect.stringMatching(rule) }),
		]);
	});

	it.each<[string, unknown, RegExp]>([
		['no name', { '': 'x' }, /must have a name for each key/],
		['a name of spaces', { ' ': 'x' }, /must have a name for each key/],
		['the name __proto__', '{"__proto__": "x"}', /must not have the key "__proto__"/],
		['a null byte', { 'a\0': 'x' }, /null characters/],
	])('is refused when a key has %s', (_title, data, rule) => {
		expect(messageProblems({ data })).toEqual([
			expect.objectContaining({ field: 'Data', rule: expect.stringMatching(rule) }),
		]);
	});

	it.each<[string, unknown]>([
		['the name __proto__', collection(['__proto__', 'x'])],
		['no name', collection(['', 'x'])],
		['an expression that found nothing as its name', collection([undefined, 'x'])],
		['an object that is no text as its name', collection([Object.create(null), 'x'])],
	])('is refused when a field has %s', (_title, data) => {
		expect(messageProblems({ dataMode: 'fields', data })).toHaveLength(1);
	});

	it.each<[string, unknown, RegExp]>([
		['a number', 1, /must have a text as the value of "a"/],
		['an object', { b: 'c' }, /must have a text/],
		['a list', ['b'], /must have a text/],
		['a null byte', 'x\0', /null characters \(key "a"\)/],
	])('is refused when a value is or has %s, naming its key', (_title, value, rule) => {
		expect(messageProblems({ data: { a: value } })).toEqual([
			expect.objectContaining({ path: 'data.a', rule: expect.stringMatching(rule) }),
		]);
	});

	it('has all its problems reported at once', () => {
		expect(messageProblems({ data: { a: 1, b: 'x\0', '': 'y', ok: 'z' } })).toHaveLength(3);
	});

	it('in fields mode is refused when a key stands there before', () => {
		const data = collection(['a', '1'], ['a', '2']);
		expect(messageProblems({ dataMode: 'fields', data })).toEqual([
			expect.objectContaining({
				field: 'Data',
				rule: expect.stringMatching(/must not have the key "a" twice/),
			}),
		]);
	});

	it.each<[string, unknown]>([
		['nothing', undefined],
		['no entry', {}],
		['an empty list of entries', { entry: [] }],
	])('in fields mode is {} if there is %s', (_title, data) => {
		expect(bodyOf({ dataMode: 'fields', data, convertValues: true }).data).toEqual({});
	});

	it('in JSON mode may be the fields that are left over from the other mode', () => {
		const data = { entry: [{ key: 'a', value: 'b' }] };
		expect(bodyOf({ dataMode: 'json', data, convertValues: true }).data).toEqual({ a: 'b' });
	});

	it('in JSON mode may have "entry" as an ordinary key', () => {
		const data = { entry: [{ id: 'a' }] };
		expect(bodyOf({ dataMode: 'json', data, convertValues: true }).data).toEqual({
			entry: '[{"id":"a"}]',
		});
	});
});

describe('values that are no text, converted', () => {
	it.each<[string, unknown, string]>([
		['a number', 1.5, '1.5'],
		['true', true, 'true'],
		['null', null, 'null'],
		['an object', { b: ['c'] }, '{"b":["c"]}'],
		['a list', [1, 2], '[1,2]'],
	])('%s becomes JSON text', (_title, value, text) => {
		expect(bodyOf({ data: { a: value }, convertValues: true }).data).toEqual({ a: text });
	});

	it('text stays as it is', () => {
		expect(bodyOf({ data: { a: 'x' }, convertValues: true }).data).toEqual({ a: 'x' });
	});

	const cyclic: Record<string, unknown> = {};
	cyclic.within = cyclic;

	it.each<[string, unknown]>([
		['a cycle', cyclic],
		['undefined', undefined],
		['a bigint', 1n],
		['a function', () => 1],
		['NaN', NaN],
	])('%s is refused, since JSON has no such thing', (_title, value) => {
		expect(messageProblems({ data: { a: value }, convertValues: true })).toEqual([
			expect.objectContaining({
				rule: expect.stringMatching(/can be written as JSON for the key "a"/),
			}),
		]);
	});
});
