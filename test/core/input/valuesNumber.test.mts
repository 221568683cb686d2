import { describe, expect, it } from 'vitest';
import { parseInteger, parseNumber } from '../../../nodes/shared/alexa/input/values.ts';
import { ruleOf, valueOf } from '../support/read.mts';

describe('a whole number', () => {
	it.each<[string, unknown, number]>([
		['a number', 3, 3],
		['text', '3', 3],
		['text with spaces', ' 3 ', 3],
		['zero', 0, 0],
		['less than zero', '-2', -2],
	])('is taken as %s', (_title, raw, value) => {
		expect(valueOf(parseInteger(raw))).toBe(value);
	});

	it.each<[string, unknown]>([
		['a fraction', 1.5],
		['empty text', ''],
		['undefined', undefined],
		['null', null],
		['NaN', NaN],
		['Infinity', Infinity],
		['true', true],
		['a list of one', [3]],
		['a number too large to be exact', '9007199254740993'],
		['an exponent', '1e3'],
		['a hexadecimal', '0x10'],
	])('is refused as %s', (_title, raw) => {
		expect(ruleOf(parseInteger(raw))).toBe('must be a whole number');
	});

	it.each<[unknown, boolean]>([
		[59, false],
		[60, true],
		['86400', true],
		[86_401, false],
	])('between 60 and 86400: %s is taken: %s', (raw, isTaken) => {
		expect(parseInteger(raw, { minimum: 60, maximum: 86_400 }).ok).toBe(isTaken);
	});

	it('is refused with the bounds it has', () => {
		expect(ruleOf(parseInteger(0, { minimum: 1 }))).toBe('must be a whole number of at least 1');
		expect(ruleOf(parseInteger(0, { minimum: 1, maximum: 5 }))).toBe(
			'must be a whole number from 1 to 5',
		);
	});
});

describe('a number', () => {
	it.each<[unknown, number]>([
		[1.5, 1.5],
		['1.5', 1.5],
		['12', 12],
		[' -10.25 ', -10.25],
		[0, 0],
	])('%j is taken as %s', (raw, value) => {
		expect(valueOf(parseNumber(raw))).toBe(value);
	});

	it.each<[string, unknown]>([
		['empty text', ''],
		['an exponent', '1e3'],
		['a hexadecimal', '0x10'],
		['NaN', NaN],
		['Infinity', 'Infinity'],
		['true', true],
		['null', null],
	])('is refused as %s', (_title, raw) => {
		expect(ruleOf(parseNumber(raw))).toBe('must be a number');
	});

	it('is refused with the bounds it has', () => {
		expect(ruleOf(parseNumber(0, { minimum: 1, maximum: 50 }))).toBe(
			'must be a number from 1 to 50',
		);
	});

	it.each<[number, boolean]>([
		[0, false],
		[1, true],
		[50, true],
		[50.5, false],
	])('from 1 to 50: %s is taken: %s', (raw, isTaken) => {
		expect(parseNumber(raw, { minimum: 1, maximum: 50 }).ok).toBe(isTaken);
	});
});
