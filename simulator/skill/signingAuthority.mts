import { KeyObject, sign } from 'node:crypto';
import type { Issued } from './certificates.mts';

/** Where a skill finds the certificates of those who sign, as Amazon's requests say it. */
export const CHAIN_PATH = '/echo.api/echo-api-cert-1.pem';
const CHAIN_URL = `https://s3.amazonaws.com${CHAIN_PATH}`;
const SIGNER = 'echo-api.amazon.com';

interface SignatureHeaders {
	SignatureCertChainUrl: string;
	/** RSA with SHA-1, which Amazon still sends beside the newer one. */
	Signature: string;
	'Signature-256': string;
}

interface SigningAuthority {
	/** What a skill has to trust instead of Amazon's roots. */
	rootPem: string;
	/** What is served at `SignatureCertChainUrl`: the certificate that signs, and the one between it and the root. */
	chainPem: string;
	/** For tests that need other certificates of the same authority. */
	issued: { root: Issued; between: Issued; signer: Issued };
	sign(body: string | Buffer): SignatureHeaders;
}

let made: Promise<SigningAuthority> | undefined;

/** One for the process, made when it is first asked for: RSA keys take their time, and few simulators sign. */
export const signingAuthority = (): Promise<SigningAuthority> => (made ??= make());

async function make(): Promise<SigningAuthority> {
	const { root, between, signer } = await makeChain();
	const key = KeyObject.from(signer.keys.privateKey);
	const signature = (algorithm: string, body: string | Buffer) =>
		sign(algorithm, Buffer.from(body), key).toString('base64');
	return {
		rootPem: root.pem,
		chainPem: signer.pem + between.pem,
		issued: { root, between, signer },
		sign: (body) => ({
			SignatureCertChainUrl: CHAIN_URL,
			Signature: signature('RSA-SHA1', body),
			'Signature-256': signature('RSA-SHA256', body),
		}),
	};
}

async function makeChain() {
	const { issue, makeRsaKeys } = await import('./certificates.mts');
	const [rootKeys, keysBetween, keys] = await Promise.all([
		makeRsaKeys(),
		makeRsaKeys(),
		makeRsaKeys(),
	]);
	const root = await issue({
		commonName: 'n8n-nodes-alexa simulated root',
		isAuthority: true,
		keys: rootKeys,
	});
	const between = await issue({
		commonName: 'n8n-nodes-alexa simulated intermediate',
		issuer: root,
		isAuthority: true,
		keys: keysBetween,
	});
	const signer = await issue({ commonName: SIGNER, issuer: between, dnsNames: [SIGNER], keys });
	return { root, between, signer };
}
