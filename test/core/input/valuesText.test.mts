import { describe, expect, it } from 'vitest';
import { parseText } from '../../../nodes/shared/alexa/input/values.ts';
import { ruleOf, valueOf } from '../support/read.mts';

describe('a text', () => {
	it.each<[string, unknown, string]>([
		['is taken as typed', ' Foo & <Bar> ', ' Foo & <Bar> '],
		['may be a number', 3.5, '3.5'],
		['may hold a whole emoji', 'hi 👋🏽', 'hi 👋🏽'],
		['may mention a reference further on', 'see localizedattribute:x', 'see localizedattribute:x'],
	])('%s', (_title, raw, text) => {
		expect(valueOf(parseText(raw))).toBe(text);
	});

	it.each<[string, unknown, RegExp]>([
		['empty text', '', /must not be empty/],
		['spaces alone', '  \n', /must not be empty/],
		['undefined', undefined, /must not be empty/],
		['an object', { text: 'x' }, /must be text/],
		['NaN', NaN, /must be text/],
		['a null byte', 'a\0b', /null characters/],
		['the first half of an emoji', 'a\ud83d', /lone surrogate/],
		['the second half of an emoji', '\udc4bb', /lone surrogate/],
		['a reference of its own', 'localizedattribute:source', /must be the text itself/],
		[
			'a reference in capitals behind a space',
			' LocalizedAttribute:source',
			/must be the text itself/,
		],
	])('is refused when it is or has %s', (_title, raw, rule) => {
		expect(ruleOf(parseText(raw))).toMatch(rule);
	});
});
