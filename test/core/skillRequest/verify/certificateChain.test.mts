import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
	checkChain,
	parseChain,
} from '../../../../nodes/shared/alexa/skillRequest/verify/certificateChain.ts';
import { trustedRoots } from '../../../../nodes/shared/alexa/skillRequest/verify/trustedRoots.ts';
import { issue, makeRsaKeys, type Issued } from '../../../../simulator/skill/certificates.mts';

const DAY_MS = 86_400_000;
const HOST = 'echo-api.amazon.com';
const shipped = trustedRoots.length;

let keys: CryptoKeyPair;
let root: Issued;
beforeAll(async () => {
	keys = await makeRsaKeys();
	root = await issue({ commonName: 'Root', isAuthority: true, keys });
});
afterEach(() => void trustedRoots.splice(shipped));

type CryptoKeyPair = Awaited<ReturnType<typeof makeRsaKeys>>;

/** From the one that signs to the one below the root: this many between them. */
async function chainOf(between: number, issuer = root): Promise<string> {
	let last = issuer;
	const pems: string[] = [];
	for (let index = 0; index < between; index += 1) {
		last = await issue({ commonName: `Between ${index}`, isAuthority: true, issuer: last, keys });
		pems.unshift(last.pem);
	}
	const leaf = await issue({ commonName: HOST, dnsNames: [HOST], issuer: last, keys });
	return [leaf.pem, ...pems].join('');
}

const refusalOf = (pem: string, atMs = Date.now()) => {
	const chain = parseChain(pem);
	if (!chain) return 'unreadable';
	const checked = checkChain(chain, atMs);
	return checked.ok ? 'none' : checked.error.code;
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
		[-2, 'CERTIFICATE_NOT_YET_VALID'],
		[0, 'none'],
		[31, 'CERTIFICATE_EXPIRED'],
	])('is looked at by the day that is given: in %i days %s', async (days, expected) => {
		trustedRoots.push(root.pem);
		expect(refusalOf(await chainOf(0), Date.now() + days * DAY_MS)).toBe(expected);
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
