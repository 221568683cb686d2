import { expect, test } from 'vitest';
import { readValues } from '../../../../nodes/shared/alexa/skillRequest/verify/der.ts';
import {
	areNamesAllowed,
	nameOf,
} from '../../../../nodes/shared/alexa/skillRequest/verify/nameConstraints.ts';
import { der, sequence } from '../../../receive/support/extensions.mts';

const UTF8 = 0x0c;
const LATIN = 0x14;
const BMP = 0x1e;
const UNKNOWN = 0x1b;

type Attribute = readonly [kind: 'C' | 'O' | 'CN', value: string, tag?: number];

const KINDS = { C: '0603550406', O: '060355040a', CN: '0603550403' } as const;

const encoded = (value: string, tag: number) => {
	if (tag === BMP) return Buffer.from(value, 'utf16le').swap16();
	return Buffer.from(value, tag === LATIN ? 'latin1' : 'utf8');
};

/** A directory name of parts, each of one attribute or several. */
function directory(...parts: ReadonlyArray<readonly Attribute[]>) {
	const sets = parts.map((attributes) =>
		der(
			0x31,
			...attributes.map(([kind, value, tag = UTF8]) =>
				sequence(Buffer.from(KINDS[kind], 'hex'), der(tag, encoded(value, tag))),
			),
		),
	);
	return readValues(der(0xa4, sequence(...sets))).map(nameOf);
}

const NAME = directory(
	[['C', 'US']],
	[
		['O', 'Amäzon'],
		['CN', 'Echo API'],
	],
);

test.each([
	[
		'the whole name',
		directory(
			[['C', 'US']],
			[
				['O', 'Amäzon'],
				['CN', 'Echo API'],
			],
		),
		true,
	],
	['its beginning', directory([['C', 'US']]), true],
	['nothing, which every name begins with', directory(), true],
	[
		'its parts in another order within',
		directory(
			[['C', 'US']],
			[
				['CN', 'Echo API'],
				['O', 'Amäzon'],
			],
		),
		true,
	],
	[
		'large and small letters',
		directory(
			[['C', 'us']],
			[
				['O', 'AMÄZON'],
				['CN', 'echo api'],
			],
		),
		true,
	],
	[
		'more spaces',
		directory(
			[['C', ' US ']],
			[
				['O', 'Amäzon'],
				['CN', 'Echo \t API'],
			],
		),
		true,
	],
	[
		'Latin-1',
		directory(
			[['C', 'US']],
			[
				['O', 'Amäzon', LATIN],
				['CN', 'Echo API'],
			],
		),
		true,
	],
	[
		'two bytes for each letter',
		directory(
			[['C', 'US', BMP]],
			[
				['O', 'Amäzon', BMP],
				['CN', 'Echo API'],
			],
		),
		true,
	],
	[
		'another end',
		directory(
			[['C', 'US']],
			[
				['O', 'Other'],
				['CN', 'Echo API'],
			],
		),
		false,
	],
	[
		'another beginning',
		directory(
			[['C', 'DE']],
			[
				['O', 'Amäzon'],
				['CN', 'Echo API'],
			],
		),
		false,
	],
	[
		'its end alone',
		directory([
			['O', 'Amäzon'],
			['CN', 'Echo API'],
		]),
		false,
	],
	['a part that is only like one of it', directory([['C', 'US']], [['O', 'Amäzon']]), false],
	['the same under another kind', directory([['O', 'US']]), false],
	[
		'words run together',
		directory(
			[['C', 'US']],
			[
				['O', 'Amäzon'],
				['CN', 'EchoAPI'],
			],
		),
		false,
	],
	['a spelling that is not known', directory([['C', 'US', UNKNOWN]]), false],
])('an authority that permits %s: %s', (_title, permitted, isAllowed) => {
	expect(areNamesAllowed({ permitted, excluded: [] }, NAME)).toBe(isAllowed);
});
