import { webcrypto } from 'node:crypto';
import {
	issue,
	makeEcKeys,
	makeRsaKeys,
	type Issued,
} from '../../../simulator/skill/certificates.mts';
import { signingAuthority } from '../../../simulator/skill/signingAuthority.mts';
import { makeRestrictedIdentities } from './restrictedIdentities.mts';

/** Who can sign a request, and the file of certificates that goes with it. */
export interface Identity {
	keys: webcrypto.CryptoKeyPair;
	chain: string;
}

export type Identities = Awaited<ReturnType<typeof makeIdentities>>;

const HOST = 'echo-api.amazon.com';
const SAN = [HOST];
const DAY_MS = 86_400_000;

const past = {
	notBefore: new Date(Date.now() - 20 * DAY_MS),
	notAfter: new Date(Date.now() - DAY_MS),
};
const future = {
	notBefore: new Date(Date.now() + DAY_MS),
	notAfter: new Date(Date.now() + 20 * DAY_MS),
};

/** The simulator's signer under the authority that the tests trust, and all kinds of others. RSA keys are shared: they take time. */
export async function makeIdentities() {
	const { root, between, signer } = (await signingAuthority()).issued;
	const [keys, otherKeys] = await Promise.all([makeRsaKeys(), makeRsaKeys()]);
	const identity = (...issued: [Issued, ...Issued[]]): Identity => ({
		keys: issued[0].keys,
		chain: issued.map(({ pem }) => pem).join(''),
	});
	const authority = (options: Partial<Parameters<typeof issue>[0]>) =>
		issue({ commonName: 'Some authority', isAuthority: true, keys: otherKeys, ...options });
	const leaf = (options: Partial<Parameters<typeof issue>[0]> = {}) =>
		issue({ commonName: HOST, dnsNames: SAN, issuer: between, keys, ...options });
	const under = async (issuer: Issued) => identity(await leaf({ issuer }), issuer);
	const namesake = await authority({ commonName: commonNameOf(root) });
	const bareLeaf = await authority({ issuer: root, isAuthority: false, isBare: true });
	const bareNamesake = await authority({ commonName: commonNameOf(root), isBare: true });
	return {
		...(await makeRestrictedIdentities(root, keys, otherKeys)),
		genuine: identity(signer, between),
		withRoot: identity(signer, between, root),
		underRoot: identity(await leaf({ issuer: root })),
		unordered: identity(signer, root, between),
		expired: identity(await leaf(past), between),
		notYetValid: identity(await leaf(future), between),
		underExpired: await under(await authority({ issuer: root, ...past })),
		underNotYetValid: await under(await authority({ issuer: root, ...future })),
		wrongHost: identity(await leaf({ dnsNames: ['api.amazon.com'] }), between),
		wildcard: identity(await leaf({ dnsNames: ['*.amazon.com'] }), between),
		commonNameOnly: identity(await leaf({ dnsNames: [] }), between),
		selfSigned: identity(await issue({ commonName: HOST, dnsNames: SAN, keys })),
		underUnknownRoot: await under(await authority({})),
		underNamesakeWithRoot: identity(await leaf({ issuer: namesake }), namesake, root),
		signedByNamesakeOfIntermediate: identity(
			await leaf({ issuer: await authority({ commonName: commonNameOf(between) }) }),
			between,
		),
		/** Only the flag of an authority tells that this one is none. */
		underBareLeaf: identity(await leaf({ issuer: bareLeaf, isBare: true }), bareLeaf),
		/** Only the signature tells that the root has not issued this one. */
		underBareNamesake: identity(await leaf({ issuer: bareNamesake, isBare: true })),
		withoutIntermediate: identity(signer),
		onlyIntermediate: { keys, chain: between.pem },
		elliptic: identity(await leaf({ keys: await makeEcKeys() }), between),
		shortKey: identity(await leaf({ keys: await makeShortRsaKeys() }), between),
		/** Claims to be the genuine one, and has not got its key. */
		stranger: { keys: otherKeys, chain: signer.pem + between.pem },
	};
}

const commonNameOf = ({ certificate }: Issued) => certificate.subject.replace(/^CN=/, '');

async function makeShortRsaKeys(): Promise<webcrypto.CryptoKeyPair> {
	const algorithm = {
		name: 'RSASSA-PKCS1-v1_5',
		modulusLength: 1024,
		publicExponent: new Uint8Array([1, 0, 1]),
		hash: 'SHA-256',
	};
	return await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}
