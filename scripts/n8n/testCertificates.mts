import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import * as x509 from '@peculiar/x509';

export interface TestCertificates {
	key: string;
	cert: string;
	caFile: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';

/** A certificate for the given hosts, and for loopback, signed by an authority made for this run. */
export async function makeTestCertificates(
	hosts: readonly string[],
	caFile: string,
): Promise<TestCertificates> {
	x509.cryptoProvider.set(webcrypto);
	const notBefore = new Date(Date.now() - DAY_MS);
	const notAfter = new Date(Date.now() + 30 * DAY_MS);
	const authorityName = 'CN=n8n-nodes-alexa test authority';
	const authorityKeys = await makeKeys();
	const authority = await x509.X509CertificateGenerator.createSelfSigned({
		name: authorityName,
		notBefore,
		notAfter,
		signingAlgorithm: ALGORITHM,
		keys: authorityKeys,
		extensions: [
			new x509.BasicConstraintsExtension(true, 0, true),
			new x509.KeyUsagesExtension(
				x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
				true,
			),
			await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
		],
	});
	const serverKeys = await makeKeys();
	const server = await x509.X509CertificateGenerator.create({
		subject: 'CN=n8n-nodes-alexa stand-in',
		issuer: authorityName,
		notBefore,
		notAfter,
		signingAlgorithm: ALGORITHM,
		publicKey: serverKeys.publicKey,
		signingKey: authorityKeys.privateKey,
		extensions: [
			new x509.BasicConstraintsExtension(false),
			new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
			new x509.ExtendedKeyUsageExtension([SERVER_AUTHENTICATION]),
			new x509.SubjectAlternativeNameExtension([
				...[...hosts, 'localhost'].map((value) => ({ type: 'dns' as const, value })),
				{ type: 'ip', value: '127.0.0.1' },
			]),
			await x509.AuthorityKeyIdentifierExtension.create(authority),
		],
	});
	await writeFile(caFile, authority.toString('pem'));
	return { key: await privateKeyPem(serverKeys), cert: server.toString('pem'), caFile };
}

async function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
	return (await webcrypto.subtle.generateKey(ALGORITHM, true, [
		'sign',
		'verify',
	])) as webcrypto.CryptoKeyPair;
}

async function privateKeyPem({ privateKey }: webcrypto.CryptoKeyPair): Promise<string> {
	const encoded = await webcrypto.subtle.exportKey('pkcs8', privateKey);
	return x509.PemConverter.encode(encoded, 'PRIVATE KEY');
}
