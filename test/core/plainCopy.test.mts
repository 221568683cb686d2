import { expect, it } from 'vitest';
import { parseDateTime } from '../../nodes/shared/alexa/input/dateTime.ts';
import { plainCopy } from '../../nodes/shared/n8n/parameters/plainCopy.ts';

const throwing = () =>
	Object.defineProperty({}, 'member', {
		enumerable: true,
		get: () => {
			throw new Error('example');
		},
	});

it('copies lists and objects at every level', () => {
	const value = { list: [{ text: 'a' }] };
	const copy = plainCopy(value) as typeof value;
	value.list[0]!.text = 'b';
	expect(copy).toEqual({ list: [{ text: 'a' }] });
});

it.each([
	['outside', throwing()],
	['deep inside', { list: [{ object: throwing() }] }],
])('throws for a member that throws %s', (_title, value) => {
	expect(() => plainCopy(value)).toThrow('example');
});

it('keeps a key "__proto__", which every field refuses', () => {
	const copy = plainCopy(JSON.parse('{"a":{"__proto__":{"b":1}}}'));
	expect(JSON.stringify(copy)).toBe('{"a":{"__proto__":{"b":1}}}');
});

it('keeps what refers to itself', () => {
	const value: { self?: object } = {};
	value.self = value;
	const copy = plainCopy(value) as typeof value;
	expect(copy.self).toBe(copy);
});

const fails = () => {
	throw new Error('example');
};

it.each([
	['a date', new Date(5)],
	['a date whose method was replaced', Object.assign(new Date(5), { getTime: 1 })],
	['a DateTime', { isValid: true, toMillis: () => 5, toUTC: fails }],
])('takes the moment of %s', (_title, date) => {
	expect(parseDateTime(plainCopy(date), 'UTC')).toMatchObject({ value: { epochMs: 5 } });
});

it('keeps the text of a DateTime, which is what a problem shows', () => {
	const date = { isValid: true, toMillis: () => 5, toUTC: fails, toJSON: () => 'the fifth' };
	expect(JSON.stringify({ date: plainCopy(date) })).toBe('{"date":"the fifth"}');
});

it.each([
	['a DateTime whose moment fails', { isValid: true, toMillis: fails, toUTC: fails }],
	['what only looks like a date', Object.create(Date.prototype) as object],
])('throws for %s', (_title, value) => {
	expect(() => plainCopy(value)).toThrow();
});
