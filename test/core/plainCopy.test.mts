import { expect, it } from 'vitest';
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

it('leaves a date as it is', () => {
	const date = new Date(0);
	expect(plainCopy({ date })).toEqual({ date });
});
