import { X509Certificate } from 'node:crypto';
import type { RefusalCode } from './refusal';
import { trustedRoots } from './trustedRoots';

/** The certificate that signs first, then those that lead to an authority. */
export type Chain = readonly [X509Certificate, ...X509Certificate[]];

const HOST = 'echo-api.amazon.com';
/** Neither a wildcard nor a common name stands for the host. */
const STRICTLY = { subject: 'never', wildcards: false } as const;
const MAX_CERTIFICATES = 10;
const MIN_KEY_BITS = 2048;
const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** Node itself would read the first certificate of a file and no other. */
export function parseChain(pem: string): Chain | undefined {
	const blocks = pem.match(PEM) ?? [];
	if (blocks.length === 0 || blocks.length > MAX_CERTIFICATES) return undefined;
	try {
		return blocks.map(read) as unknown as Chain;
	} catch {
		return undefined;
	}
}

/** Asks for the key as well, because one that cannot be decoded throws only then. */
function read(block: string): X509Certificate {
	const certificate = new X509Certificate(block);
	void certificate.publicKey;
	return certificate;
}

/** Why the chain is not one that Alexa signs with at this moment, or undefined; to be asked on each use. */
export function chainFlaw(chain: Chain, nowMs: number): RefusalCode | undefined {
	const [leaf] = chain;
	if (leaf.checkHost(HOST, STRICTLY) === undefined) return 'CERTIFICATE_HOST';
	if (!hasStrongRsaKey(leaf)) return 'CERTIFICATE_KEY';
	return dateFlaw(leaf, nowMs) ?? trustFlaw(leaf, chain, nowMs);
}

function hasStrongRsaKey({ publicKey }: X509Certificate): boolean {
	const { asymmetricKeyType, asymmetricKeyDetails } = publicKey;
	return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_KEY_BITS;
}

function dateFlaw({ validFrom, validTo }: X509Certificate, nowMs: number): RefusalCode | undefined {
	// Dates that cannot be read are NaN, and then neither is within.
	if (!(Date.parse(validFrom) <= nowMs)) return 'CERTIFICATE_NOT_YET_VALID';
	return Date.parse(validTo) >= nowMs ? undefined : 'CERTIFICATE_EXPIRED';
}

/** Walks from the certificate to whoever has issued it, until a trusted authority has. */
function trustFlaw(
	leaf: X509Certificate,
	chain: readonly X509Certificate[],
	nowMs: number,
): RefusalCode | undefined {
	const roots = trustedRoots.map(rootOf);
	let last = leaf;
	for (let steps = 0; steps < MAX_CERTIFICATES; steps += 1) {
		const root = roots.find((candidate) => hasIssued(candidate, last));
		if (root) return dateFlaw(root, nowMs);
		const issuer = chain.find((candidate) => candidate !== last && hasIssued(candidate, last));
		if (!issuer) return 'CERTIFICATE_UNTRUSTED';
		const flaw = dateFlaw(issuer, nowMs);
		if (flaw) return flaw;
		last = issuer;
	}
	return 'CERTIFICATE_UNTRUSTED';
}

/** A leaf that signs another one passes the first and the last of these; only `ca` tells. */
const hasIssued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
	certificate.checkIssued(issuer) && issuer.ca && certificate.verify(issuer.publicKey);

const parsedRoots = new Map<string, X509Certificate>();

function rootOf(pem: string): X509Certificate {
	const parsed = parsedRoots.get(pem) ?? new X509Certificate(pem);
	parsedRoots.set(pem, parsed);
	return parsed;
}
