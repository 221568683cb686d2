import { expect, it } from 'vitest';
import { isUnusualName, parseName } from '../../../nodes/shared/alexa/dataStore/names.ts';
import { ruleOf, valueOf } from '../support/read.mts';

it.each<[unknown, string]>([
	['dashboard', 'dashboard'],
	[' tile ', 'tile'],
	[7, '7'],
	['in the kitchen', 'in the kitchen'],
	['constructors', 'constructors'],
])('%j is the name %j', (raw, name) => {
	expect(valueOf(parseName(raw))).toBe(name);
});

it.each<[unknown, string]>([
	['', 'must not be empty'],
	[' ', 'must not be empty'],
	[null, 'must be text'],
	[{}, 'must be text'],
	[NaN, 'must be text'],
	['a\nb', 'line breaks or control characters'],
	['tile\n', 'line breaks or control characters'],
	['a\u0007', 'line breaks or control characters'],
	['\ud83d', 'half of an emoji'],
	['__proto__', 'must not have the name "__proto__"'],
	[' __proto__ ', 'must not have the name "__proto__"'],
	['constructor', 'must not have the name "constructor"'],
	[' prototype ', 'must not have the name "prototype"'],
])('%j is no name: %s', (raw, rule) => {
	expect(ruleOf(parseName(raw))).toContain(rule);
});

it.each([
	['a-b_c.1', false],
	['Küche', true],
	['a b', true],
])('%j has characters that may not work: %j', (name, isUnusual) => {
	expect(isUnusualName(name)).toBe(isUnusual);
});
