import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { beforeAll, describe, expect, test } from 'vitest';
import { brokenRule } from '../../../../nodes/shared/alexa/skillRequest/verify/chainRules.ts';
import { trustedRoots } from '../../../../nodes/shared/alexa/skillRequest/verify/trustedRoots.ts';
import {
	issue,
	makeEcKeys,
	SERVER_AUTHENTICATION,
	type Issued,
	type Subject,
} from '../../../../simulator/skill/certificates.mts';
import {
	der,
	directoryName,
	dnsName,
	emailAddress,
	extension,
	ipRange,
	nameConstraints,
	publicExtensions,
	sequence,
	unknownExtension,
} from '../../../receive/support/extensions.mts';

const HOST = 'echo-api.amazon.com';
const { digitalSignature, keyEncipherment, keyCertSign, cRLSign } = x509.KeyUsageFlags;
const CLIENTS = '1.3.6.1.5.5.7.3.2';
const ANY = '2.5.29.37.0';

let keys: Issued['keys'];
beforeAll(async () => {
	keys = await makeEcKeys();
});

type Changes = Partial<Subject>;

/** Issues from the root on to the certificate that signs; each authority has its changes. */
async function rule(authorities: Changes[], leaf: Changes = {}): Promise<string | undefined> {
	let issuer: Issued | undefined;
	const path: Issued[] = [];
	for (const [at, changes] of authorities.entries()) {
		const commonName = `Authority ${at}`;
		issuer = await issue({
			commonName,
			isAuthority: true,
			keys,
			...(issuer && { issuer }),
			...changes,
		});
		path.unshift(issuer);
	}
	path.unshift(
		await issue({ commonName: HOST, dnsNames: [HOST], keys, ...(issuer && { issuer }), ...leaf }),
	);
	return brokenRule(path.map(({ pem }) => new X509Certificate(pem)));
}

const PATH = 'the path is longer than an authority allows';
const KEY = 'a key is not for this use';
const PURPOSE = 'a purpose is not that of a server';
const NAME = 'a name is not one that an authority allows';

describe('a chain may be used', () => {
	test.each<[string, Changes[], Changes?]>([
		['without any restriction', [{}, {}]],
		['with a path length that suffices', [{ pathLength: 1 }, { pathLength: 0 }]],
		[
			'with a new key of the same authority, which does not count',
			[{ commonName: 'Same', pathLength: 0 }, { commonName: 'Same' }],
		],
		[
			'with what public authorities add',
			[{}, { extensions: publicExtensions() }],
			{ extensions: publicExtensions() },
		],
		[
			'with an unknown extension that is not critical',
			[{ extensions: [unknownExtension(false)] }],
			{ extensions: [unknownExtension(false)] },
		],
		[
			'with critical policies',
			[{}],
			{ extensions: [new x509.CertificatePolicyExtension(['2.23.140.1.2.1'], true)] },
		],
		['without key usage', [{ isBare: true }], { isBare: true }],
		[
			'for servers and clients',
			[{ purposes: [SERVER_AUTHENTICATION, CLIENTS] }],
			{ purposes: [CLIENTS, SERVER_AUTHENTICATION] },
		],
		['for any purpose', [{ purposes: [ANY] }], { purposes: [ANY] }],
		['for signatures and encryption', [{}], { keyUsage: digitalSignature | keyEncipherment }],
		[
			'of an authority that also signs itself',
			[{ keyUsage: digitalSignature | keyCertSign | cRLSign }],
		],
	])('%s', async (_title, authorities, leaf) => {
		expect(await rule(authorities, leaf)).toBeUndefined();
	});

	test('of each shipped authority', async () => {
		const leaf = new X509Certificate((await issue({ commonName: HOST, keys })).pem);
		const broken = trustedRoots.map((pem) => brokenRule([leaf, new X509Certificate(pem)]));
		expect(broken).toEqual(trustedRoots.map(() => undefined));
	});
});

describe('a chain may not be used', () => {
	test.each<[string, string, Changes[], Changes?]>([
		['whose path is too long', PATH, [{ pathLength: 0 }, {}]],
		['whose path is too long further up', PATH, [{ pathLength: 1 }, {}, {}]],
		['with a path length of what is no authority', PATH, [{}], { pathLength: 0 }],
		[
			'with somebody in between who is no authority',
			'a certificate that signs others is not an authority',
			[{}, { isAuthority: false, isBare: true }],
		],
		['with an authority whose key signs revocations only', KEY, [{}, { keyUsage: cRLSign }]],
		['with a certificate whose key encrypts only', KEY, [{}], { keyUsage: keyEncipherment }],
		['with a certificate for clients only', PURPOSE, [{}], { purposes: [CLIENTS] }],
		['with an authority for clients only', PURPOSE, [{}, { purposes: [CLIENTS] }]],
		[
			'with an unknown critical extension',
			'a critical extension is not known: 2.999.1',
			[{}],
			{ extensions: [unknownExtension()] },
		],
		[
			'with one in an authority',
			'a critical extension is not known: 2.999.1',
			[{}, { extensions: [unknownExtension()] }],
		],
		[
			'that demands a policy',
			'a critical extension is not known: 2.5.29.36',
			[{ extensions: [extension('2.5.29.36', true, sequence(der(0x80, Buffer.from([0]))))] }],
		],
		[
			'that was issued for a log only',
			'a critical extension is not known: 1.3.6.1.4.1.11129.2.4.3',
			[{}],
			{ extensions: [extension('1.3.6.1.4.1.11129.2.4.3', true, Buffer.from('0500', 'hex'))] },
		],
	])('%s: %s', async (_title, broken, authorities, leaf) => {
		expect(await rule(authorities, leaf)).toBe(broken);
	});
});

describe('names that an authority', () => {
	type Constraints = Parameters<typeof nameConstraints>[0];
	const AMAZON = dnsName('amazon.com');
	const MAIL: Changes = {
		extensions: [
			extension('2.5.29.17', false, sequence(dnsName(HOST), emailAddress('a@example.com'))),
		],
		dnsNames: [],
	};
	const IP: Changes = { dnsNames: [HOST], ipAddresses: ['10.1.2.3'] };

	test.each<[string, Constraints, Changes?]>([
		['permits', { permitted: [AMAZON] }],
		['permits in capital letters', { permitted: [dnsName('AMAZON.com')] }],
		['permits exactly', { permitted: [dnsName(HOST)] }],
		['permits below a domain', { permitted: [dnsName('.amazon.com')] }],
		['permits all of', { permitted: [dnsName('')] }],
		['permits one of several of', { permitted: [dnsName('example.com'), AMAZON] }],
		['does not exclude', { excluded: [dnsName('example.com'), dnsName('zon.com')] }],
		['permits, of another form alone', { permitted: [ipRange(10, 0, 0, 0, 255, 0, 0, 0)] }],
		['permits as addresses', { permitted: [ipRange(10, 0, 0, 0, 255, 0, 0, 0)] }, IP],
		['permits as a subject', { permitted: [directoryName(HOST)] }],
		['does not exclude as a subject', { excluded: [directoryName('Somebody else')] }],
	])('%s pass', async (_title, constraints, leaf) => {
		expect(await rule([{ extensions: [nameConstraints(constraints)] }], leaf)).toBeUndefined();
	});

	test.each<[string, Constraints, Changes?]>([
		['does not permit', { permitted: [dnsName('example.com')] }],
		['does not permit, uncritically', { permitted: [dnsName('example.com')], isCritical: false }],
		['permits to what ends alike', { permitted: [dnsName('mazon.com')] }],
		['permits below the host alone', { permitted: [dnsName(`.${HOST}`)] }],
		['excludes', { excluded: [AMAZON] }],
		['permits and excludes', { permitted: [AMAZON], excluded: [dnsName(HOST)] }],
		['permits only in part', { permitted: [AMAZON] }, { dnsNames: [HOST, 'example.com'] }],
		['excludes as addresses', { excluded: [ipRange(10, 0, 0, 0, 255, 0, 0, 0)] }, IP],
		['does not permit as addresses', { permitted: [ipRange(10, 2, 0, 0, 255, 255, 0, 0)] }, IP],
		[
			'permits as addresses of another length',
			{ permitted: [ipRange(...Array<number>(32).fill(0))] },
			IP,
		],
		['does not permit as a subject', { permitted: [directoryName('Somebody else')] }],
		['permits in a form that is not known', { permitted: [emailAddress('a@example.com')] }, MAIL],
		['excludes in a form that is not known', { excluded: [emailAddress('b@example.com')] }, MAIL],
	])('%s do not', async (_title, constraints, leaf) => {
		expect(await rule([{ extensions: [nameConstraints(constraints)] }], leaf)).toBe(NAME);
	});

	test('further up does not permit do not', async () => {
		const extensions = [nameConstraints({ permitted: [dnsName('example.com')] })];
		expect(await rule([{ extensions }, {}, {}])).toBe(NAME);
	});

	test('does not permit to an authority below it do not', async () => {
		const extensions = [nameConstraints({ excluded: [directoryName('Authority 1')] })];
		expect(await rule([{ extensions }, {}])).toBe(NAME);
	});
});

describe('a certificate is refused that is not well encoded', () => {
	const constraints = (value: Buffer) => extension('2.5.29.30', true, value);
	test.each<[string, Changes, string]>([
		[
			'an extension twice',
			{ extensions: [unknownExtension(false), unknownExtension(false)] },
			'an extension appears twice',
		],
		[
			'an extension that is cut off',
			{ extensions: [constraints(Buffer.from('3005a003', 'hex'))] },
			'a value is cut off',
		],
		[
			'an extension with bytes behind it',
			{ extensions: [constraints(Buffer.from('30000500', 'hex'))] },
			'there is not exactly one value',
		],
		[
			'name constraints of a third kind',
			{ extensions: [constraints(sequence(der(0xa2)))] },
			'a name constraint is neither permitted nor excluded',
		],
		[
			'a subtree with a distance',
			{
				extensions: [
					constraints(sequence(der(0xa0, sequence(dnsName(''), der(0x80, Buffer.from([1])))))),
				],
			},
			'a subtree has distances',
		],
		[
			'purposes that are numbers',
			{
				isBare: true,
				extensions: [extension('2.5.29.37', false, sequence(der(2, Buffer.from([1]))))],
			},
			'a value is of another kind',
		],
		[
			'key usage that is a number',
			{ isBare: true, extensions: [extension('2.5.29.15', true, der(2, Buffer.from([1])))] },
			'a value is of another kind',
		],
	])('%s', async (_title, changes, why) => {
		expect(await rule([changes])).toBe(`a certificate is not well encoded: ${why}`);
	});
});
