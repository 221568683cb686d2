import type { RefusalCode } from '../../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import type { CertificateFile } from '../support/forge.mts';
import type { Identities } from '../support/identities.mts';
import { forgery, type Forgery } from './forgery.mts';

const signedBy = (code: RefusalCode, title: string, name: keyof Identities): Forgery =>
	forgery(code, title, (identities) => ({ identity: identities[name] }));

const served = (
	code: RefusalCode,
	title: string,
	file: (identities: Identities) => Partial<CertificateFile>,
): Forgery => forgery(code, title, (identities) => ({ file: file(identities) }));

const SIXTY_FIVE_KB = 65 * 1024;
const TEN_SECONDS_MS = 10_000;

export const certificates: Forgery[] = [
	signedBy('CERTIFICATE_EXPIRED', 'an expired certificate', 'expired'),
	signedBy('CERTIFICATE_NOT_YET_VALID', 'a certificate that is not valid yet', 'notYetValid'),
	signedBy('CERTIFICATE_EXPIRED', 'an expired intermediate', 'underExpired'),
	signedBy(
		'CERTIFICATE_NOT_YET_VALID',
		'an intermediate that is not valid yet',
		'underNotYetValid',
	),
	signedBy('CERTIFICATE_HOST', 'a certificate of another host', 'wrongHost'),
	signedBy('CERTIFICATE_HOST', 'a wildcard certificate', 'wildcard'),
	signedBy('CERTIFICATE_HOST', 'the host as common name only', 'commonNameOnly'),
	signedBy('CERTIFICATE_UNTRUSTED', 'a self-signed certificate', 'selfSigned'),
	signedBy('CERTIFICATE_UNTRUSTED', 'a self-signed authority', 'selfSignedAuthority'),
	signedBy('CERTIFICATE_UNTRUSTED', 'an unknown root', 'underUnknownRoot'),
	signedBy('CERTIFICATE_UNTRUSTED', 'a whole chain of an unknown root', 'underUnknownIntermediate'),
	signedBy('CERTIFICATE_UNTRUSTED', 'a root with the name of a trusted one', 'underNamesake'),
	signedBy(
		'CERTIFICATE_UNTRUSTED',
		'a root with the name of a trusted one, and that one as well',
		'underNamesakeWithRoot',
	),
	signedBy(
		'CERTIFICATE_UNTRUSTED',
		'an intermediate that has the right name and has not signed',
		'signedByNamesakeOfIntermediate',
	),
	signedBy('CERTIFICATE_UNTRUSTED', 'an intermediate that is no authority', 'underNoAuthority'),
	signedBy(
		'CERTIFICATE_UNTRUSTED',
		'an intermediate without key usage that is no authority',
		'underBareLeaf',
	),
	signedBy(
		'CERTIFICATE_UNTRUSTED',
		'a certificate without key identifiers that a trusted root has not signed',
		'underBareNamesake',
	),
	signedBy('CERTIFICATE_UNTRUSTED', 'a certificate signed by a genuine one', 'signedByLeaf'),
	signedBy('CERTIFICATE_UNTRUSTED', 'a chain without its intermediate', 'withoutIntermediate'),
	signedBy('CERTIFICATE_UNTRUSTED', 'a chain with another intermediate', 'otherIntermediate'),
	signedBy(
		'CERTIFICATE_RESTRICTED',
		'a path that is longer than an authority allows',
		'beyondPathLength',
	),
	signedBy(
		'CERTIFICATE_RESTRICTED',
		'an authority that may name other domains only',
		'permittedElsewhere',
	),
	signedBy(
		'CERTIFICATE_RESTRICTED',
		'an authority that may name other domains only, and does not insist',
		'permittedElsewhereUncritical',
	),
	signedBy('CERTIFICATE_RESTRICTED', 'an authority that may not name this domain', 'excluded'),
	signedBy(
		'CERTIFICATE_RESTRICTED',
		'an authority that may certify somebody else only',
		'permittedToOthers',
	),
	signedBy(
		'CERTIFICATE_RESTRICTED',
		'an unknown critical extension in the certificate',
		'unknownInLeaf',
	),
	signedBy(
		'CERTIFICATE_RESTRICTED',
		'an unknown critical extension in an authority',
		'unknownInAuthority',
	),
	signedBy(
		'CERTIFICATE_RESTRICTED',
		'a certificate whose key may encrypt only',
		'leafForEncryption',
	),
	signedBy('CERTIFICATE_RESTRICTED', 'a certificate for clients only', 'leafForClients'),
	signedBy('CERTIFICATE_RESTRICTED', 'an authority for clients only', 'authorityForClients'),
	signedBy(
		'CERTIFICATE_UNTRUSTED',
		'an authority whose key may sign revocations only',
		'authorityForRevocation',
	),
	signedBy('CERTIFICATE_HOST', 'an authority instead of the certificate', 'onlyIntermediate'),
	signedBy('CERTIFICATE_KEY', 'a key that is not RSA', 'elliptic'),
	signedBy('CERTIFICATE_KEY', 'an RSA key of 1024 bits', 'shortKey'),
	served('CERTIFICATE_DOWNLOAD_FAILED', 'certificates that are not there', () => ({
		status: 404,
	})),
	served('CERTIFICATE_DOWNLOAD_FAILED', 'certificates behind a redirect', () => ({
		status: 302,
		headers: { Location: 'https://s3.amazonaws.com/echo.api/echo-api-cert-1.pem' },
	})),
	served('CERTIFICATE_DOWNLOAD_FAILED', 'a certificate host that does not answer', () => ({
		delayMs: TEN_SECONDS_MS,
	})),
	served('CERTIFICATE_TOO_LARGE', 'a certificate file of 65 kB', ({ genuine }) => ({
		body: genuine.chain + '\n'.repeat(SIXTY_FIVE_KB),
	})),
	served('CERTIFICATE_UNREADABLE', 'an empty certificate file', () => ({ body: '\n' })),
	served('CERTIFICATE_UNREADABLE', 'a certificate that is cut off', ({ genuine }) => ({
		body: `${genuine.chain.slice(0, 400)}\n-----END CERTIFICATE-----\n`,
	})),
	served('CERTIFICATE_UNREADABLE', 'twelve certificates', ({ genuine }) => ({
		body: genuine.chain.repeat(6),
	})),
];
