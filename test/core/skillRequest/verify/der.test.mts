import { describe, expect, test } from 'vitest';
import {
	DerError,
	readBits,
	readBoolean,
	readCount,
	readObjectId,
	readValue,
	readValues,
	TAG,
} from '../../../../nodes/shared/alexa/skillRequest/verify/der.ts';

const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const only = (digits: string) => readValues(hex(digits))[0]!;

describe('values are read', () => {
	test.each<[string, string, Array<[number, string]>]>([
		['none', '', []],
		['an empty one', '30 00', [[0x30, '']]],
		[
			'two',
			'02 01 05 01 01 ff',
			[
				[0x02, '05'],
				[0x01, 'ff'],
			],
		],
		['one with a long length', `04 81 80 ${'aa'.repeat(128)}`, [[0x04, 'aa'.repeat(128)]]],
	])('%s', (_title, bytes, expected) => {
		const read = readValues(hex(bytes)).map(({ tag, content }) => [tag, content.toString('hex')]);
		expect(read).toEqual(expected);
	});
});

describe('bytes that are not DER are refused', () => {
	test.each([
		['a tag alone', '30'],
		['content that is cut off', '30 02 00'],
		['a length that is cut off', '30 82 01'],
		['an open length', '30 80 00 00'],
		['a length that needs no second byte', '30 81 01 00'],
		['a length with a zero in front', `30 82 00 80 ${'00'.repeat(128)}`],
		['a length of four bytes', '30 84 00 00 00 01 00'],
		['a tag of two bytes', '1f 20 00'],
		['a good value and half of another', '30 00 30'],
	])('%s', (_title, bytes) => {
		expect(() => readValues(hex(bytes))).toThrow(DerError);
	});

	test.each([
		['nothing', ''],
		['two values', '30 00 30 00'],
		['another kind', '31 00'],
	])('%s in the place of one sequence', (_title, bytes) => {
		expect(() => readValue(hex(bytes), TAG.sequence)).toThrow(DerError);
	});
});

describe('a boolean', () => {
	test.each([
		['01 01 ff', true],
		['01 01 00', false],
	])('%s is %s', (bytes, expected) => {
		expect(readBoolean(only(bytes))).toBe(expected);
	});

	test.each(['01 00', '01 01 01', '01 02 ff ff', '02 01 ff'])('%s is not one', (bytes) => {
		expect(() => readBoolean(only(bytes))).toThrow(DerError);
	});
});

describe('a count', () => {
	test.each([
		['02 01 00', 0],
		['02 01 7f', 127],
		['02 02 00 80', 128],
		['02 02 01 00', 256],
	])('%s is %i', (bytes, expected) => {
		expect(readCount(only(bytes))).toBe(expected);
	});

	test.each([
		['empty', '02 00'],
		['negative', '02 01 ff'],
		['padded', '02 02 00 7f'],
		['too large', '02 05 01 00 00 00 00'],
		['of another kind', '04 01 01'],
	])('that is %s is not one', (_title, bytes) => {
		expect(() => readCount(only(bytes))).toThrow(DerError);
	});
});

describe('bits', () => {
	test.each([
		['03 02 07 80', [0]],
		['03 02 02 04', [5]],
		['03 03 07 06 80', [5, 6, 8]],
		['03 01 00', []],
	])('%s has %j', (bytes, expected) => {
		const has = readBits(only(bytes));
		expect([...Array(9).keys()].filter(has)).toEqual(expected);
	});

	test.each(['03 00', '03 02 08 80', '03 01 01', '04 02 07 80'])('%s are none', (bytes) => {
		expect(() => readBits(only(bytes))).toThrow(DerError);
	});
});

describe('an object identifier', () => {
	test.each([
		['06 03 55 1d 13', '2.5.29.19'],
		['06 08 2b 06 01 05 05 07 03 01', '1.3.6.1.5.5.7.3.1'],
		['06 03 88 37 01', '2.999.1'],
		['06 01 28', '1.0'],
	])('%s is %s', (bytes, expected) => {
		expect(readObjectId(only(bytes))).toBe(expected);
	});

	test.each([
		['empty', '06 00'],
		['cut off', '06 02 55 9d'],
		['padded', '06 03 55 80 13'],
		['too long', `06 41 ${'01'.repeat(65)}`],
	])('that is %s is not one', (_title, bytes) => {
		expect(() => readObjectId(only(bytes))).toThrow(DerError);
	});
});
