import { expect, test } from 'vitest';
import { DerError, readValues } from '../../../../nodes/shared/alexa/skillRequest/verify/der.ts';
import {
	areNamesAllowed,
	nameOf,
	readNameConstraints,
} from '../../../../nodes/shared/alexa/skillRequest/verify/nameConstraints.ts';
import { der, sequence } from '../../../receive/support/extensions.mts';

const UTF8 = 0x0c;
const LATIN = 0x14;
const BMP = 0x1e;
const UNKNOWN = 0x1b;

/** The bytes of `2.5.4.6` and so on. */
const KINDS = { C: '0603550406', O: '060355040a', CN: '0603550403' } as const;

const encoded = (value: string, tag: number) => {
	if (tag === BMP) return Buffer.from(value, 'utf16le').swap16();
	return Buffer.from(value, tag === LATIN ? 'latin1' : 'utf8');
};

/** A directory name, such as `C=US, O=Amäzon + CN=Echo API`: parts of one attribute or several. */
function directory(name: string, tag = UTF8) {
	const sets = name
		.split(/, ?/)
		.map((part) =>
			der(
				0x31,
				...(part === '' ? [] : part.split('+')).map((attribute) => attributeOf(attribute, tag)),
			),
		);
	return readValues(der(0xa4, sequence(...(name === '' ? [] : sets)))).map(nameOf);
}

function attributeOf(text: string, tag: number): Buffer {
	const [kind = '', ...values] = text.split('=');
	return sequence(Buffer.from(KINDS[kind as 'C'], 'hex'), der(tag, encoded(values.join('='), tag)));
}

const NAME = directory('C=US, O=Amäzon+CN=Echo API');

test.each<[string, string, boolean, tag?: number]>([
	['the whole name', 'C=US, O=Amäzon+CN=Echo API', true],
	['its beginning', 'C=US', true],
	['nothing, which every name begins with', '', true],
	['its parts in another order within', 'C=US, CN=Echo API+O=Amäzon', true],
	['large and small letters', 'C=us, O=AMÄZON+CN=echo api', true],
	['more spaces', 'C= US , O=Amäzon+CN=Echo \t API', true],
	['Latin-1', 'C=US, O=Amäzon+CN=Echo API', true, LATIN],
	['two bytes for each letter', 'C=US, O=Amäzon+CN=Echo API', true, BMP],
	['another end', 'C=US, O=Other+CN=Echo API', false],
	['another beginning', 'C=DE, O=Amäzon+CN=Echo API', false],
	['its end alone', 'O=Amäzon+CN=Echo API', false],
	['a part that is only like one of it', 'C=US, O=Amäzon', false],
	['the same under another kind', 'O=US', false],
	['words run together', 'C=US, O=Amäzon+CN=EchoAPI', false],
	['two parts as the words of one', 'C=US, O=Amäzon2.5.4.3=Echo API', false],
	['a spelling that is not known', 'C=US', false, UNKNOWN],
])('an authority that permits %s: %s → %s', (_title, permitted, isAllowed, tag) => {
	const constraints = { permitted: directory(permitted, tag), excluded: [] };
	expect(areNamesAllowed(constraints, NAME)).toBe(isAllowed);
});

/** `C` with these values, each after its tag. */
const country = (...values: Buffer[]) =>
	readValues(der(0xa4, sequence(der(0x31, sequence(Buffer.from(KINDS.C, 'hex'), ...values))))).map(
		nameOf,
	);

test.each<[string, boolean, Buffer]>([
	['the same bytes', true, der(UNKNOWN, encoded('US', UNKNOWN))],
	['other bytes', false, der(UNKNOWN, encoded('DE', UNKNOWN))],
	['half of a letter', false, der(BMP, encoded('USA', UTF8))],
])('a name in an unknown spelling is within %s: %s', (_title, isAllowed, value) => {
	const names = country(der(UNKNOWN, encoded('US', UNKNOWN)));
	expect(areNamesAllowed({ permitted: country(value), excluded: [] }, names)).toBe(isAllowed);
});

test.each([
	['no value', []],
	['two values', [der(UTF8, encoded('US', UTF8)), der(UTF8, encoded('DE', UTF8))]],
])('a part of a name with %s is not well encoded', (_title, values) => {
	const constraints = { permitted: country(...values), excluded: [] };
	expect(() => areNamesAllowed(constraints, NAME)).toThrow(
		new DerError('a name has too many or too few members'),
	);
});

test('constraints without members permit and exclude nothing', () => {
	expect(readNameConstraints(sequence())).toEqual({ permitted: [], excluded: [] });
});
