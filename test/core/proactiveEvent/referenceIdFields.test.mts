import { describe, expect, it } from 'vitest';
import { CONTEXT, built, eventInput, problemsOf } from '../support/events.mts';

const own = (referenceId: unknown) => eventInput({ referenceIdFrom: 'own', referenceId });
const key = (referenceKey: unknown) => eventInput({ referenceIdFrom: 'key', referenceKey });

const OWN_RULE = 'must have 1 to 100 of the characters A-Z, a-z, 0-9, ~, - and _';

describe("a reference id of one's own", () => {
	it.each<[string, unknown, string]>([
		['one character', 'a', 'a'],
		['100 characters', 'a'.repeat(100), 'a'.repeat(100)],
		['every kind of character', 'Az09~-_', 'Az09~-_'],
		['a number', 42, '42'],
	])('may be %s', (_title, raw, referenceId) => {
		expect(built(own(raw)).reference).toEqual({ from: 'own', referenceId });
	});

	it.each<[string, unknown]>([
		['101 characters', 'a'.repeat(101)],
		['a space', 'a b'],
		['nothing', ''],
		['undefined', undefined],
		['a dot', 'a.b'],
		['a colon', 'a:b'],
		['a letter beyond ASCII', 'é'],
		['a line break at its end', 'a\n'],
		['an emoji', '👋'],
		['a list', ['a']],
		['a fraction', 1.5],
	])('is refused when it is or has %s', (_title, raw) => {
		expect(problemsOf(own(raw))).toEqual([
			expect.objectContaining({ field: 'Reference ID', path: 'referenceId', rule: OWN_RULE }),
		]);
	});
});

describe('a reference key', () => {
	it.each<[string, unknown, string]>([
		['a text with any characters', 'order no. 17 / é 👋', 'order no. 17 / é 👋'],
		['a number', 17, '17'],
		['longer than a reference id', 'x'.repeat(500), 'x'.repeat(500)],
	])('may be %s', (_title, raw, value) => {
		expect(built(key(raw)).reference).toEqual({ from: 'key', key: value });
	});

	it.each<[string, unknown, RegExp]>([
		['empty', '', /must be a text/],
		['spaces', '  ', /must be a text/],
		['an object', { id: 1 }, /must be a text/],
		['NaN, which would be the same for every item', NaN, /must be a text/],
		['half an emoji', '\ud83d', /lone surrogate/],
		['a null byte', 'a\0', /null characters/],
	])('is refused when it is %s', (_title, raw, rule) => {
		expect(problemsOf(key(raw))).toEqual([
			expect.objectContaining({ field: 'Reference Key', rule: expect.stringMatching(rule) }),
		]);
	});
});

describe('the origin of a reference id', () => {
	it('is the execution where nothing else is chosen, whatever the hidden fields hold', () => {
		const input = eventInput({ referenceKey: 'left over', referenceId: 'a b' });
		expect(built(input).reference).toEqual({ from: 'execution' });
	});

	it('must be a known one', () => {
		expect(problemsOf(eventInput({ referenceIdFrom: 'random' }))).toEqual([
			expect.objectContaining({
				field: 'Reference ID From',
				rule: 'must be one of execution, key, own',
			}),
		]);
	});

	it('cannot be the execution for an update, which must find the former one', () => {
		expect(problemsOf(eventInput(), { ...CONTEXT, referenceIdSources: ['key', 'own'] })).toEqual([
			expect.objectContaining({ field: 'Reference ID From', rule: 'must be one of key, own' }),
		]);
	});
});
