import type { RefusalCode } from '../../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import type { CertificateFile } from '../support/forge.mts';
import type { Identities } from '../support/identities.mts';
import { forgery, type Forgery } from './forgery.mts';

/** The identities that sign, and what is wrong with the certificates of each. */
const signedBy = (
	code: RefusalCode,
	titles: Partial<Record<keyof Identities, string>>,
): Forgery[] =>
	Object.entries(titles).map(([name, title]) =>
		forgery(code, title, (identities) => ({ identity: identities[name as keyof Identities] })),
	);

const served = (
	code: RefusalCode,
	title: string,
	file: (identities: Identities) => Partial<CertificateFile>,
): Forgery => forgery(code, title, (identities) => ({ file: file(identities) }));

const SIXTY_FIVE_KB = 65 * 1024;
const TEN_SECONDS_MS = 10_000;

export const certificates: Forgery[] = [
	...signedBy('CERTIFICATE_EXPIRED', {
		expired: 'an expired certificate',
		underExpired: 'an expired intermediate',
	}),
	...signedBy('CERTIFICATE_NOT_YET_VALID', {
		notYetValid: 'a certificate that is not valid yet',
		underNotYetValid: 'an intermediate that is not valid yet',
	}),
	...signedBy('CERTIFICATE_HOST', {
		wrongHost: 'a certificate of another host',
		wildcard: 'a wildcard certificate',
		commonNameOnly: 'the host as common name only',
		onlyIntermediate: 'an authority instead of the certificate',
	}),
	...signedBy('CERTIFICATE_UNTRUSTED', {
		selfSigned: 'a self-signed certificate',
		underUnknownRoot: 'an unknown root',
		underNamesakeWithRoot: 'a root with the name of a trusted one, and that one as well',
		signedByNamesakeOfIntermediate: 'an intermediate that has the right name and has not signed',
		underBareLeaf: 'an intermediate without key usage that is no authority',
		underBareNamesake: 'a certificate without key identifiers that a trusted root has not signed',
		withoutIntermediate: 'a chain without its intermediate',
		authorityForRevocation: 'an authority whose key may sign revocations only',
	}),
	...signedBy('CERTIFICATE_RESTRICTED', {
		beyondPathLength: 'a path that is longer than an authority allows',
		permittedElsewhere: 'an authority that may name other domains only',
		unknownInLeaf: 'an unknown critical extension in the certificate',
		leafForEncryption: 'a certificate whose key may encrypt only',
		leafForClients: 'a certificate for clients only',
	}),
	...signedBy('CERTIFICATE_KEY', {
		elliptic: 'a key that is not RSA',
		shortKey: 'an RSA key of 1024 bits',
	}),
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
];
