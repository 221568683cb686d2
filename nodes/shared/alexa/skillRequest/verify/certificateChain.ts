import { X509Certificate } from 'node:crypto';
import { ok, type Result } from '../../lib/result';
import { brokenRule } from './chainRules';
import { refuse, type Refused, type Refusal } from './refusal';
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

/** The way from the certificate that signs to a trusted authority. */
interface Path {
	/** The authority as it is among `trustedRoots`. */
	rootPem: string;
	/** When all of them are valid, in epoch milliseconds. */
	dates: ReadonlyArray<{ fromMs: number; toMs: number }>;
}

/** All but the dates and the trust in the authority stays as it was found. */
const paths = new WeakMap<Chain, Path>();

/** Whether the chain is one that Alexa signs with at this moment; to be asked on each use. */
export function checkChain(chain: Chain, nowMs: number): Result<Chain, Refusal> {
	const known = paths.get(chain);
	const path = known && trustedRoots.includes(known.rootPem) ? ok(known) : findPath(chain);
	if (!path.ok) return path;
	paths.set(chain, path.value);
	return dateProblem(path.value, nowMs) ?? ok(chain);
}

function findPath(chain: Chain): Result<Path, Refusal> {
	const [leaf] = chain;
	if (leaf.checkHost(HOST, STRICTLY) === undefined) return refuse('CERTIFICATE_HOST');
	if (!isRsa(leaf) || !hasStrongKey(leaf)) return refuse('CERTIFICATE_KEY');
	const found = walk(leaf, chain);
	if (!found) return refuse('CERTIFICATE_UNTRUSTED');
	if (!found.certificates.every(hasStrongKey)) return refuse('CERTIFICATE_KEY', 'of an authority');
	const broken = brokenRule(found.certificates);
	if (broken !== undefined) return refuse('CERTIFICATE_RESTRICTED', broken);
	return ok({ rootPem: found.rootPem, dates: found.certificates.map(datesOf) });
}

const isRsa = ({ publicKey }: X509Certificate) => publicKey.asymmetricKeyType === 'rsa';

/** Authorities may also have keys on elliptic curves. */
const hasStrongKey = (certificate: X509Certificate): boolean =>
	!isRsa(certificate) ||
	(certificate.publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_KEY_BITS;

const datesOf = ({ validFrom, validTo }: X509Certificate) => ({
	fromMs: Date.parse(validFrom),
	toMs: Date.parse(validTo),
});

function dateProblem({ dates }: Path, nowMs: number): Refused | undefined {
	// Dates that cannot be read are NaN, and then neither is within.
	if (!dates.every(({ fromMs }) => fromMs <= nowMs)) return refuse('CERTIFICATE_NOT_YET_VALID');
	return dates.every(({ toMs }) => toMs >= nowMs) ? undefined : refuse('CERTIFICATE_EXPIRED');
}

/** From the certificate to its issuer, up to a trusted authority. */
function walk(leaf: X509Certificate, chain: Chain) {
	const certificates = [leaf];
	let last = leaf;
	for (let steps = 0; steps < MAX_CERTIFICATES; steps += 1) {
		const rootPem = trustedRoots.find((pem) => hasIssued(rootOf(pem), last));
		if (rootPem !== undefined) return { rootPem, certificates: [...certificates, rootOf(rootPem)] };
		const issuer = chain.find((candidate) => candidate !== last && hasIssued(candidate, last));
		if (!issuer) return undefined;
		certificates.push(issuer);
		last = issuer;
	}
	return undefined;
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
