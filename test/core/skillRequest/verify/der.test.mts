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
		[
			'one with the longest',
			`04 83 01 00 00 ${'aa'.repeat(65_536)}`,
			[[0x04, 'aa'.repeat(65_536)]],
		],
	])('%s', (_title, bytes, expected) => {
		const read = readValues(hex(bytes)).map(({ tag, content }) => [tag, content.toString('hex')]);
		expect(read).toEqual(expected);
	});
});

describe('bytes that are not DER are refused', () => {
	test.each([
		['a tag alone', '30', 'a value is cut off'],
		['content that is cut off', '30 02 00', 'a value is cut off'],
		['a length that is cut off', '30 82 01', 'a length is open, too long or cut off'],
		['an open length', '30 80 00 00', 'a length is open, too long or cut off'],
		['a length that needs no second byte', '30 81 01 00', 'a length is padded'],
		['a length with a zero in front', `30 82 00 80 ${'00'.repeat(128)}`, 'a length is padded'],
		['a length of four bytes', '30 84 00 00 00 01 00', 'a length is open, too long or cut off'],
		['a tag of two bytes', '1f 20 00', 'a tag has more than one byte'],
		['a good value and half of another', '30 00 30', 'a value is cut off'],
	])('%s', (_title, bytes, why) => {
		expect(() => readValues(hex(bytes))).toThrow(new DerError(why));
	});

	test.each([
		['nothing', '', 'there is not exactly one value'],
		['two values', '30 00 30 00', 'there is not exactly one value'],
		['another kind', '31 00', 'a value is of another kind'],
	])('%s instead of one sequence', (_title, bytes, why) => {
		expect(() => readValue(hex(bytes), TAG.sequence)).toThrow(new DerError(why));
	});
});

describe('a boolean', () => {
	test.each([
		['01 01 ff', true],
		['01 01 00', false],
	])('%s is %s', (bytes, expected) => {
		expect(readBoolean(only(bytes))).toBe(expected);
	});

	test.each([
		['01 00', 'a boolean is neither true nor false'],
		['01 01 01', 'a boolean is neither true nor false'],
		['01 02 ff ff', 'a boolean is neither true nor false'],
		['02 01 ff', 'a value is of another kind'],
	])('%s is not one', (bytes, why) => {
		expect(() => readBoolean(only(bytes))).toThrow(new DerError(why));
	});
});

describe('a count', () => {
	test.each([
		['02 01 00', 0],
		['02 01 7f', 127],
		['02 02 00 80', 128],
		['02 02 01 00', 256],
		['02 04 7f ff ff ff', 2_147_483_647],
	])('%s is %i', (bytes, expected) => {
		expect(readCount(only(bytes))).toBe(expected);
	});

	test.each([
		['empty', '02 00', 'a number is negative, too large or padded'],
		['negative', '02 01 80', 'a number is negative, too large or padded'],
		['padded', '02 02 00 7f', 'a number is negative, too large or padded'],
		['too large', '02 05 01 00 00 00 00', 'a number is negative, too large or padded'],
		['of another kind', '04 01 01', 'a value is of another kind'],
	])('that is %s is not one', (_title, bytes, why) => {
		expect(() => readCount(only(bytes))).toThrow(new DerError(why));
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

	test.each([
		['03 00', 'the unused bits are miscounted'],
		['03 02 08 80', 'the unused bits are miscounted'],
		['03 01 01', 'the unused bits are miscounted'],
		['04 02 07 80', 'a value is of another kind'],
	])('%s are none', (bytes, why) => {
		expect(() => readBits(only(bytes))).toThrow(new DerError(why));
	});
});

describe('an object identifier', () => {
	test.each([
		['06 03 55 1d 13', '2.5.29.19'],
		['06 08 2b 06 01 05 05 07 03 01', '1.3.6.1.5.5.7.3.1'],
		['06 03 88 37 01', '2.999.1'],
		['06 01 28', '1.0'],
		['06 04 2a 81 80 01', '1.2.16385'],
		[`06 40 ${'01'.repeat(64)}`, `0${'.1'.repeat(64)}`],
	])('%s is %s', (bytes, expected) => {
		expect(readObjectId(only(bytes))).toBe(expected);
	});

	test.each([
		['missing', '', 'a value is of another kind'],
		['empty', '06 00', 'an object identifier is empty or too long'],
		['cut off', '06 02 55 9d', 'an object identifier is cut off'],
		['padded', '06 03 55 80 13', 'an object identifier is padded'],
		['too long', `06 41 ${'01'.repeat(65)}`, 'an object identifier is empty or too long'],
	])('that is %s is not one', (_title, bytes, why) => {
		expect(() => readObjectId(only(bytes))).toThrow(new DerError(why));
	});
});
