import { describe, expect, it } from 'vitest';
import { built, eventInput, problemsOf } from '../support/events.mts';

const own = (referenceId: unknown) => eventInput({ referenceId });
const key = (referenceKey: unknown) => eventInput({ referenceKey });

const OWN_RULE = 'must be 1 to 100 characters long and use only A-Z, a-z, 0-9, ~, - and _';

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
		['a letter beyond ASCII', 'é'],
		['a line break at its end', 'a\n'],
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
		['an object', { id: 1 }, /must be a text/],
		['half an emoji', '\ud83d', /lone surrogate/],
	])('is refused when it is %s', (_title, raw, rule) => {
		expect(problemsOf(key(raw))).toEqual([
			expect.objectContaining({ field: 'Reference Key', rule: expect.stringMatching(rule) }),
		]);
	});
});

describe('without a key and an ID', () => {
	it.each<[unknown, unknown]>([
		['', ''],
		[undefined, undefined],
		['  ', null],
	])('(%j, %j) the ID comes from the execution', (referenceKey, referenceId) => {
		const input = eventInput({ referenceKey, referenceId });
		expect(built(input).reference).toEqual({ from: 'execution' });
	});

	it('an update is refused, because it must name the notification', () => {
		expect(problemsOf(eventInput({ isRequired: true }))).toEqual([
			expect.objectContaining({
				field: 'Reference Key',
				rule: expect.stringMatching(/^must not be empty/),
			}),
		]);
	});
});

it.each([{ referenceKey: 'order-1' }, { referenceId: 'order~1' }])(
	'an update takes %j',
	(named) => {
		expect(problemsOf(eventInput({ ...named, isRequired: true }))).toEqual([]);
	},
);

it('a key and an ID together are refused', () => {
	expect(problemsOf(eventInput({ referenceKey: 'order-1', referenceId: 'order~1' }))).toEqual([
		expect.objectContaining({
			field: 'Reference ID',
			rule: expect.stringMatching(/must not be used together with "Reference Key"/),
		}),
	]);
});
