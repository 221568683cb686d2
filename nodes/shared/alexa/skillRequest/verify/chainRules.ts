import type { X509Certificate } from 'node:crypto';
import { readProfile, type CertificateProfile } from './certificateProfile';
import { DerError } from './der';
import { areNamesAllowed } from './nameConstraints';

const DIGITAL_SIGNATURE = 0;
const SIGNS_CERTIFICATES = 5;
const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
const ANY_PURPOSE = '2.5.29.37.0';

type Rule = (certificate: CertificateProfile, below: readonly CertificateProfile[]) => boolean;

/** By what is wrong where a rule is not kept. */
const RULES: ReadonlyArray<[broken: string, isKept: Rule]> = [
	[
		'a certificate that signs others is not an authority',
		({ isAuthority }, below) => below.length === 0 || isAuthority,
	],
	[
		'the certificate that signs requests is an authority',
		({ isAuthority }, below) => below.length > 0 || !isAuthority,
	],
	[
		'a key is not for this use',
		({ keyUsage }, below) =>
			!keyUsage || keyUsage(below.length === 0 ? DIGITAL_SIGNATURE : SIGNS_CERTIFICATES),
	],
	[
		'a purpose is not that of a server',
		({ purposes }) =>
			!purposes || purposes.includes(SERVER_AUTHENTICATION) || purposes.includes(ANY_PURPOSE),
	],
	[
		'the path is longer than an authority allows',
		({ pathLength, isAuthority }, below) =>
			pathLength === undefined || (isAuthority && countOfAuthorities(below) <= pathLength),
	],
	[
		'a name is not one that an authority allows',
		({ nameConstraints }, below) =>
			!nameConstraints ||
			below.every(
				({ isSelfIssued, names }, at) =>
					(isSelfIssued && at > 0) || areNamesAllowed(nameConstraints, names),
			),
	],
];

/**
 * What is not allowed in a chain whose signatures are good, or undefined. From the certificate that signs requests up
 * to the trusted authority.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-6.1
 */
export function brokenRule(path: readonly X509Certificate[]): string | undefined {
	try {
		return brokenBy(path.map(readProfile));
	} catch (error) {
		const why = error instanceof DerError ? error.message : 'it cannot be read';
		return `a certificate is not well encoded: ${why}`;
	}
}

function brokenBy(path: readonly CertificateProfile[]): string | undefined {
	const unknown = path.flatMap(({ unknownCritical }) => unknownCritical)[0];
	if (unknown !== undefined) return `a critical extension is not known: ${unknown}`;
	for (const [broken, isKept] of RULES) {
		if (!path.every((certificate, at) => isKept(certificate, path.slice(0, at)))) return broken;
	}
	return undefined;
}

/** The certificate at the end does not count, nor one that only hands on from a key to another of the same authority. */
const countOfAuthorities = (below: readonly CertificateProfile[]): number =>
	below.slice(1).filter(({ isSelfIssued }) => !isSelfIssued).length;
