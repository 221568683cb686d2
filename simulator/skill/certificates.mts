import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A certificate with the keys that belong to it. */
export interface Issued {
	certificate: x509.X509Certificate;
	keys: webcrypto.CryptoKeyPair;
	pem: string;
}

export interface Subject {
	commonName: string;
	/** Absent: self-signed. */
	issuer?: Issued;
	isAuthority?: boolean;
	/** Without key usage and key identifiers, which old or careless authorities leave out. */
	isBare?: boolean;
	/** Of an authority: how many authorities may follow. */
	pathLength?: number;
	/** In the place of the usual use of its key. */
	keyUsage?: x509.KeyUsageFlags;
	/** In the place of the usual purposes: authentication of servers, and none for authorities. */
	purposes?: readonly string[];
	/** Beside the usual ones. */
	extensions?: readonly x509.Extension[];
	dnsNames?: readonly string[];
	ipAddresses?: readonly string[];
	notBefore?: Date;
	notAfter?: Date;
	/** Default: new RSA keys. */
	keys?: webcrypto.CryptoKeyPair;
}

const DAY_MS = 86_400_000;
const LIFETIME_DAYS = 30;
export const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
const HASH = 'SHA-256';

x509.cryptoProvider.set(webcrypto);

export const makeRsaKeys = (): Promise<webcrypto.CryptoKeyPair> =>
	makeKeys({
		name: 'RSASSA-PKCS1-v1_5',
		modulusLength: 2048,
		publicExponent: new Uint8Array([1, 0, 1]),
		hash: HASH,
	});

/** Much sooner made than RSA keys. */
export const makeEcKeys = (): Promise<webcrypto.CryptoKeyPair> =>
	makeKeys({ name: 'ECDSA', namedCurve: 'P-256' });

export async function issue(subject: Subject): Promise<Issued> {
	const { commonName, issuer, notBefore, notAfter } = subject;
	const keys = subject.keys ?? (await makeRsaKeys());
	const { privateKey } = (issuer ?? { keys }).keys;
	const name = `CN=${commonName}`;
	const certificate = await x509.X509CertificateGenerator.create({
		subject: name,
		issuer: issuer?.certificate.subject ?? name,
		notBefore: notBefore ?? new Date(Date.now() - DAY_MS),
		notAfter: notAfter ?? new Date(Date.now() + LIFETIME_DAYS * DAY_MS),
		signingAlgorithm: { ...privateKey.algorithm, hash: HASH },
		publicKey: keys.publicKey,
		signingKey: privateKey,
		extensions: [
			constraintsOf(subject),
			...namesOf(subject),
			...(subject.isBare ? [] : [...usageOf(subject), ...(await identifiersOf(keys, issuer))]),
			...(subject.extensions ?? []),
		],
	});
	return { certificate, keys, pem: `${certificate.toString('pem')}\n` };
}

export async function privateKeyPem({ privateKey }: webcrypto.CryptoKeyPair): Promise<string> {
	const encoded = await webcrypto.subtle.exportKey('pkcs8', privateKey);
	return x509.PemConverter.encode(encoded, 'PRIVATE KEY');
}

async function makeKeys(
	algorithm: webcrypto.RsaHashedKeyGenParams | webcrypto.EcKeyGenParams,
): Promise<webcrypto.CryptoKeyPair> {
	return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

const constraintsOf = ({ isAuthority = false, pathLength }: Subject): x509.Extension =>
	new x509.BasicConstraintsExtension(isAuthority, pathLength, true);

async function identifiersOf(
	keys: webcrypto.CryptoKeyPair,
	issuer: Issued | undefined,
): Promise<x509.Extension[]> {
	return [
		await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
		await x509.AuthorityKeyIdentifierExtension.create((issuer ?? { keys }).keys.publicKey),
	];
}

function usageOf({ isAuthority = false, keyUsage, purposes }: Subject): x509.Extension[] {
	const { keyCertSign, cRLSign, digitalSignature } = x509.KeyUsageFlags;
	const usual = isAuthority ? keyCertSign | cRLSign : digitalSignature;
	const wanted = purposes ?? (isAuthority ? [] : [SERVER_AUTHENTICATION]);
	return [
		new x509.KeyUsagesExtension(keyUsage ?? usual, true),
		...(wanted.length > 0 ? [new x509.ExtendedKeyUsageExtension([...wanted])] : []),
	];
}

function namesOf({ dnsNames = [], ipAddresses = [] }: Subject): x509.Extension[] {
	const names: x509.JsonGeneralNames = [
		...dnsNames.map((value) => ({ type: 'dns' as const, value })),
		...ipAddresses.map((value) => ({ type: 'ip' as const, value })),
	];
	return names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names)] : [];
}
