import { webcrypto, X509Certificate } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
	checkChain,
	parseChain,
} from '../../../../nodes/shared/alexa/skillRequest/verify/certificateChain.ts';
import { trustedRoots } from '../../../../nodes/shared/alexa/skillRequest/verify/trustedRoots.ts';
import {
	issue,
	makeEcKeys,
	makeRsaKeys,
	type Issued,
	type Subject,
} from '../../../../simulator/skill/certificates.mts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const HOST = 'echo-api.amazon.com';
const shipped = trustedRoots.length;

let keys: CryptoKeyPair;
let weakKeys: CryptoKeyPair;
let ecKeys: CryptoKeyPair;
let root: Issued;
beforeAll(async () => {
	ecKeys = await makeEcKeys();
	weakKeys = await webcrypto.subtle.generateKey(
		{
			name: 'RSASSA-PKCS1-v1_5',
			modulusLength: 1024,
			publicExponent: new Uint8Array([1, 0, 1]),
			hash: 'SHA-256',
		},
		true,
		['sign', 'verify'],
	);
	keys = await makeRsaKeys();
	root = await issue({ commonName: 'Root', isAuthority: true, keys });
});
afterEach(() => {
	trustedRoots.splice(shipped);
	vi.restoreAllMocks();
});

type CryptoKeyPair = webcrypto.CryptoKeyPair;

type Subjects = [authority: Partial<Subject>, leaf?: Partial<Subject>];

/** The certificate that signs, of the root unless told otherwise. */
const leafOf = (changes: Partial<Subject>): Promise<Issued> =>
	issue({ commonName: HOST, dnsNames: [HOST], issuer: root, keys, ...changes });

/** From the one that signs to the one below the root: this many between them. */
async function chainOf(between: number, issuer = root): Promise<string> {
	let last = issuer;
	const pems: string[] = [];
	for (let index = 0; index < between; index += 1) {
		last = await issue({ commonName: `Between ${index}`, isAuthority: true, issuer: last, keys });
		pems.unshift(last.pem);
	}
	const leaf = await leafOf({ issuer: last });
	return [leaf.pem, ...pems].join('');
}

const refusalOf = (pem: string, atMs = Date.now()) => {
	const chain = parseChain(pem);
	if (!chain) return 'unreadable';
	const checked = checkChain(chain, atMs);
	if (checked.ok) return 'none';
	const { code, detail } = checked.error;
	return detail === undefined ? code : `${code} (${detail})`;
};

describe('a chain', () => {
	test.each([
		[1, 'none'],
		[10, 'none'],
		[11, 'unreadable'],
	])('of %i certificates: %s', async (count, expected) => {
		trustedRoots.push(root.pem);
		expect(refusalOf(await chainOf(count - 1))).toBe(expected);
	});

	test('of an authority that is trusted and has expired is refused', async () => {
		const old = await issue({
			commonName: 'Old root',
			isAuthority: true,
			keys,
			notBefore: new Date(Date.now() - 20 * DAY_MS),
			notAfter: new Date(Date.now() - DAY_MS),
		});
		trustedRoots.push(old.pem);
		expect(refusalOf(await chainOf(0, old))).toBe('CERTIFICATE_EXPIRED');
	});

	test.each([
		['a second before it begins', 'CERTIFICATE_NOT_YET_VALID', -1000],
		['when it begins', 'none', 0],
		['when it ends', 'none', HOUR_MS],
		['a second after it has ended', 'CERTIFICATE_EXPIRED', HOUR_MS + 1000],
	])('is looked at by the time that is given: %s → %s', async (_title, expected, afterMs) => {
		trustedRoots.push(root.pem);
		const fromMs = Math.floor(Date.now() / 1000) * 1000;
		const times = { notBefore: new Date(fromMs), notAfter: new Date(fromMs + HOUR_MS) };
		expect(refusalOf((await leafOf(times)).pem, fromMs + afterMs)).toBe(expected);
	});

	test.each<[string, string, () => Subjects]>([
		[
			'a certificate for another host',
			'CERTIFICATE_HOST',
			() => [{}, { dnsNames: ['example.com'] }],
		],
		['a certificate with an EC key', 'CERTIFICATE_KEY', () => [{}, { keys: ecKeys }]],
		['a certificate with a weak key', 'CERTIFICATE_KEY', () => [{}, { keys: weakKeys }]],
		[
			'an authority with a weak key',
			'CERTIFICATE_KEY (of an authority)',
			() => [{ keys: weakKeys }],
		],
		['an authority with an EC key', 'none', () => [{ keys: ecKeys }]],
		[
			'an authority that signs requests',
			'CERTIFICATE_RESTRICTED (the certificate that signs requests is an authority)',
			() => [{}, { isAuthority: true }],
		],
	])('of %s: %s', async (_title, refusal, subjects) => {
		const [authority, leaf] = subjects();
		const issuer = await issue({ commonName: 'Its root', isAuthority: true, keys, ...authority });
		trustedRoots.push(issuer.pem);
		expect(refusalOf((await leafOf({ issuer, ...leaf })).pem)).toBe(refusal);
	});

	test('may have an authority that signed itself, if a trusted one signed it as well', async () => {
		trustedRoots.push(root.pem);
		const between = { commonName: 'Between', isAuthority: true, keys };
		const [self, signed] = [await issue(between), await issue({ ...between, issuer: root })];
		const leaf = await leafOf({ issuer: self });
		expect(refusalOf(leaf.pem + self.pem + signed.pem)).toBe('none');
	});

	test('of two authorities that signed each other is not trusted, and comes to an end', async () => {
		const [one, two] = ['One', 'Two'].map((commonName) => ({
			commonName,
			isAuthority: true,
			keys,
		}));
		const first = await issue({ ...one!, issuer: await issue(two!) });
		const second = await issue({ ...two!, issuer: first });
		const leaf = await leafOf({ issuer: first });
		expect(refusalOf(leaf.pem + first.pem + second.pem)).toBe('CERTIFICATE_UNTRUSTED');
	});

	test('is looked at again without the work of its signatures', async () => {
		trustedRoots.push(root.pem);
		const chain = parseChain(await chainOf(0))!;
		checkChain(chain, Date.now());
		const verify = vi.spyOn(X509Certificate.prototype, 'verify');
		checkChain(chain, Date.now());
		expect(verify).not.toHaveBeenCalled();
	});

	test('is not of an authority that has the right key and another name', async () => {
		trustedRoots.push(root.pem);
		const other = await issue({ commonName: 'Another name', isAuthority: true, keys });
		expect(refusalOf(await chainOf(0, other))).toBe('CERTIFICATE_UNTRUSTED');
	});

	test('of the shipped authorities alone does not trust another one', async () => {
		expect(refusalOf(await chainOf(0))).toBe('CERTIFICATE_UNTRUSTED');
	});

	test('with a key that cannot be decoded is unreadable, and nothing throws', async () => {
		const pem = await chainOf(0);
		const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
		// The object identifier of rsaEncryption, made one that no library knows.
		const at = der.indexOf(Buffer.from('2a864886f70d010101', 'hex'));
		der[at + 8] = 0x7f;
		const broken = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
		expect(refusalOf(broken)).toBe('unreadable');
	});
});
