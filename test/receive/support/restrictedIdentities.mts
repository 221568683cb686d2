import 'reflect-metadata';
import { KeyUsageFlags } from '@peculiar/x509';
import {
	issue,
	SERVER_AUTHENTICATION,
	type Issued,
	type Subject,
} from '../../../simulator/skill/certificates.mts';
import { dnsName, nameConstraints, publicExtensions, unknownExtension } from './extensions.mts';
import type { Identity } from './identities.mts';

const HOST = 'echo-api.amazon.com';
const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';
const DAY_MS = 86_400_000;

type Keys = Issued['keys'];

/** Chains whose signatures are all good, and whose certificates say what they may not be used for. */
export async function makeRestrictedIdentities(root: Issued, keys: Keys, authorityKeys: Keys) {
	const authority = (more: Partial<Subject>) =>
		issue({
			commonName: 'Some authority',
			isAuthority: true,
			issuer: root,
			keys: authorityKeys,
			...more,
		});
	const under = async (issuers: Issued[], more: Partial<Subject> = {}): Promise<Identity> => {
		const [issuer = root] = issuers;
		const leaf = await issue({ commonName: HOST, dnsNames: [HOST], issuer, keys, ...more });
		return { keys, chain: [leaf, ...issuers].map(({ pem }) => pem).join('') };
	};
	const limited = await authority({ pathLength: 0 });
	const elsewhere = nameConstraints({ permitted: [dnsName('example.com')] });
	return {
		likeAmazons: await likeAmazons(root, authority, under),
		beyondPathLength: await under([
			await authority({ commonName: 'Below', issuer: limited }),
			limited,
		]),
		permittedElsewhere: await under([await authority({ extensions: [elsewhere] })]),
		unknownInLeaf: await under([], { extensions: [unknownExtension()] }),
		leafForEncryption: await under([], { keyUsage: KeyUsageFlags.keyEncipherment }),
		leafForClients: await under([], { purposes: [CLIENT_AUTHENTICATION] }),
		authorityForRevocation: await under([await authority({ keyUsage: KeyUsageFlags.cRLSign })]),
	};
}

/**
 * As those of Amazon Trust Services: an authority for servers and clients that no other may follow, everything that
 * public authorities add, and at the end of the file the root as another root has certified it.
 */
async function likeAmazons(
	root: Issued,
	authority: (more: Partial<Subject>) => Promise<Issued>,
	under: (issuers: Issued[], more?: Partial<Subject>) => Promise<Identity>,
): Promise<Identity> {
	const { digitalSignature, keyEncipherment, keyCertSign, cRLSign } = KeyUsageFlags;
	const purposes = [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION];
	const between = await authority({
		commonName: 'Example RSA 2048 M01',
		pathLength: 0,
		keyUsage: digitalSignature | keyCertSign | cRLSign,
		purposes,
		extensions: publicExtensions(),
	});
	const olderRoot = await authority({ commonName: 'An older root', issuer: undefined });
	const crossSigned = await issue({
		commonName: root.certificate.subject.replace(/^CN=/, ''),
		isAuthority: true,
		issuer: olderRoot,
		keys: root.keys,
		extensions: publicExtensions(),
	});
	return await under([between, crossSigned], {
		keyUsage: digitalSignature | keyEncipherment,
		purposes,
		extensions: publicExtensions(),
		notAfter: new Date(Date.now() + 395 * DAY_MS),
	});
}
