import type { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readProfile } from '../../../../nodes/shared/alexa/skillRequest/verify/certificateProfile.ts';
import { DerError } from '../../../../nodes/shared/alexa/skillRequest/verify/der.ts';
import { der, directoryName, sequence } from '../../../receive/support/extensions.mts';

const NUMBER = der(2, Buffer.from([1]));
const VERSION_3 = der(0xa0, NUMBER);
const NOTHING = sequence();
const NAME = directoryName('Echo').subarray(2);
const CONSTRAINTS = der(6, Buffer.from('551d13', 'hex'));
const TRUE = der(1, Buffer.from([0xff]));

const read = (...fields: Buffer[]) =>
	readProfile({ raw: sequence(sequence(...fields)) } as X509Certificate);

/** The fields of a certificate from its serial number on; the rest comes behind the key. */
const fields = (subject: Buffer, ...rest: Buffer[]) => [
	NUMBER,
	NOTHING,
	NAME,
	NOTHING,
	subject,
	NOTHING,
	...rest,
];

const extensions = (...members: Buffer[]) => der(0xa3, sequence(sequence(...members)));
const constraints = (...members: Buffer[]) => extensions(CONSTRAINTS, der(4, sequence(...members)));

const PLAIN = { isSelfIssued: true, names: [{ tag: 0xa4 }], isAuthority: false };

describe('a certificate', () => {
	test.each<[string, Buffer[], object]>([
		['of the first version has no extensions', fields(NAME), PLAIN],
		['of the third version may have none', [VERSION_3, ...fields(NAME)], PLAIN],
		['without a subject has no name', fields(NOTHING), { isSelfIssued: false, names: [] }],
		[
			'may have a number of its subject before the extensions',
			[VERSION_3, ...fields(NAME, der(0x82, Buffer.from([0, 1])), constraints(TRUE, NUMBER))],
			{ isAuthority: true, pathLength: 1 },
		],
	])('%s', (_title, of, profile) => {
		expect(read(...of)).toMatchObject(profile);
	});

	test.each<[string, Buffer[], string]>([
		['nothing in it', [], 'a value is of another kind'],
		[
			'an extension of four members',
			fields(NAME, extensions(CONSTRAINTS, TRUE, der(4, sequence()), NUMBER)),
			'an extension has too many members',
		],
		[
			'basic constraints of three members',
			fields(NAME, constraints(TRUE, NUMBER, NUMBER)),
			'the basic constraints have too many members',
		],
	])('with %s is not well encoded', (_title, of, why) => {
		expect(() => read(...of)).toThrow(new DerError(why));
	});
});
