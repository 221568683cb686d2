import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Chain } from '../../../../nodes/shared/alexa/skillRequest/verify/certificateChain.ts';
import { CertificateStore } from '../../../../nodes/shared/alexa/skillRequest/verify/certificateStore.ts';
import {
	refuse,
	type Refusal,
} from '../../../../nodes/shared/alexa/skillRequest/verify/refusal.ts';
import { ok, type Result } from '../../../../nodes/shared/alexa/lib/result.ts';
import { trustedRoots } from '../../../../nodes/shared/alexa/skillRequest/verify/trustedRoots.ts';
import { issue, type Issued } from '../../../../simulator/skill/certificates.mts';
import { signingAuthority } from '../../../../simulator/skill/signingAuthority.mts';
import { deferred, instantClock, settle, type FakeClock } from '../../support/clock.mts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const HOST = 'echo-api.amazon.com';
const URL = 'https://s3.amazonaws.com/echo.api/a.pem';

let chainPem: string;
let between: Issued;
let clock: FakeClock;
let store: CertificateStore;
let downloads: string[];
let file: (url: string) => Promise<Result<string, Refusal>>;

beforeAll(async () => {
	const authority = await signingAuthority();
	({ chainPem } = authority);
	({ between } = authority.issued);
	trustedRoots.push(authority.rootPem);
});
afterAll(() => void trustedRoots.pop());

beforeEach(() => {
	clock = instantClock({ startMs: Date.now() });
	store = new CertificateStore(clock);
	downloads = [];
	file = async () => ok(chainPem);
});

const get = (url = URL) =>
	store.get(url, async (asked) => {
		downloads.push(asked);
		return await file(asked);
	});

const outcome = async (url?: string) => {
	const got = await get(url);
	return got.ok ? 'trusted' : got.error.code;
};

const forged = (index: number) => `https://s3.amazonaws.com/echo.api/forged-${index}.pem`;

/** A chain that is good for ten minutes more. */
async function fileOfTenMinutes() {
	const notAfter = new Date(clock.now() + 10 * MINUTE_MS);
	const leaf = await issue({
		commonName: HOST,
		dnsNames: [HOST],
		issuer: between,
		keys: between.keys,
		notAfter,
	});
	return async () => ok(leaf.pem + between.pem);
}

async function flood(count: number): Promise<string[]> {
	const wasFile = file;
	file = async (url) =>
		url.includes('forged') ? refuse('CERTIFICATE_DOWNLOAD_FAILED') : wasFile(url);
	const outcomes: string[] = [];
	for (let index = 0; index < count; index += 1) outcomes.push(await outcome(forged(index)));
	return outcomes;
}

describe('one download', () => {
	test('serves all requests of an hour', async () => {
		await get();
		clock.advance(HOUR_MS - SECOND_MS);
		expect([await outcome(), downloads]).toEqual(['trusted', [URL]]);
	});

	test('is not waited for where the chain is known', async () => {
		await get();
		clock.advance(HOUR_MS);
		file = async () => await new Promise<never>(() => undefined);
		expect(await outcome()).toBe('trusted');
	});

	test('replaces the known chain once it is there', async () => {
		await get();
		clock.advance(HOUR_MS);
		await get();
		await settle();
		await get();
		expect(downloads).toHaveLength(2);
	});

	test('serves requests that come while it is under way', async () => {
		const arrival = deferred();
		file = async () => {
			await arrival.promise;
			return ok(chainPem);
		};
		const waiting = [outcome(), outcome(), outcome()];
		arrival.resolve();
		expect([await Promise.all(waiting), downloads.length]).toEqual([Array(3).fill('trusted'), 1]);
	});

	test('is made for each address', async () => {
		await get();
		await get(forged(1));
		expect(downloads).toEqual([URL, forged(1)]);
	});
});

describe('a failure', () => {
	beforeEach(() => {
		file = async () => refuse('CERTIFICATE_DOWNLOAD_FAILED');
	});

	test('is remembered for a minute', async () => {
		await get();
		clock.advance(MINUTE_MS - SECOND_MS);
		expect([await outcome(), downloads.length]).toEqual(['CERTIFICATE_DOWNLOAD_FAILED', 1]);
	});

	test('is forgotten after that', async () => {
		await get();
		clock.advance(MINUTE_MS);
		file = async () => ok(chainPem);
		expect([await outcome(), downloads.length]).toEqual(['trusted', 2]);
	});

	test('leaves a chain in use that is known and still good', async () => {
		file = async () => ok(chainPem);
		await get();
		clock.advance(HOUR_MS);
		file = async () => refuse('CERTIFICATE_DOWNLOAD_FAILED');
		expect([await outcome(), downloads.length]).toEqual(['trusted', 2]);
	});

	test.each([
		['is no chain', 'CERTIFICATE_UNREADABLE', async () => ok('garbage')],
		['is too large', 'CERTIFICATE_TOO_LARGE', async () => refuse('CERTIFICATE_TOO_LARGE')],
	])('of a file that %s is reported as %s', async (_title, code, served) => {
		file = served;
		expect(await outcome()).toBe(code);
	});
});

describe('a flood of forged addresses', () => {
	test('makes ten downloads a minute', async () => {
		const outcomes = await flood(25);
		expect([downloads.length, outcomes.slice(10)]).toEqual([
			10,
			Array(15).fill('CERTIFICATE_DOWNLOADS_EXCEEDED'),
		]);
	});

	test('makes ten more in the next minute', async () => {
		await flood(25);
		clock.advance(MINUTE_MS);
		await flood(25);
		expect(downloads).toHaveLength(20);
	});

	test('does not touch a known address that is due again', async () => {
		await get();
		clock.advance(HOUR_MS);
		await flood(20);
		expect(await outcome()).toBe('trusted');
	});
});

describe('a known chain is looked at on each use', () => {
	test('one that expires is downloaded again, and its successor serves', async () => {
		file = await fileOfTenMinutes();
		const before = await outcome();
		clock.advance(11 * MINUTE_MS);
		file = async () => ok(chainPem);
		expect([before, await outcome(), downloads.length]).toEqual(['trusted', 'trusted', 2]);
	});

	test('one that has expired without a successor is refused', async () => {
		file = await fileOfTenMinutes();
		await get();
		clock.advance(11 * MINUTE_MS);
		expect(await outcome()).toBe('CERTIFICATE_EXPIRED');
	});

	test('one whose root is no longer trusted is refused', async () => {
		await get();
		const root = trustedRoots.pop() as string;
		const after = await outcome();
		trustedRoots.push(root);
		expect(after).toBe('CERTIFICATE_UNTRUSTED');
	});
});

describe('a signature that does not fit a known chain', () => {
	const PAUSE_MS = 5 * MINUTE_MS;
	let used: Chain;
	let newPem: string;

	beforeEach(async () => {
		const leaf = await issue({
			commonName: HOST,
			dnsNames: [HOST],
			issuer: between,
			keys: between.keys,
		});
		newPem = leaf.pem + between.pem;
		const got = await get();
		if (!got.ok) throw new Error(got.error.code);
		used = got.value;
		clock.advance(PAUSE_MS);
		downloads = [];
	});

	const successor = () =>
		store.successor(URL, used, async (asked) => {
			downloads.push(asked);
			return await file(asked);
		});

	const replace = () => {
		file = async () => ok(newPem);
	};

	test('gets the chain that is there now, at once and from then on', async () => {
		replace();
		const found = await successor();
		const served = await get();
		expect([found?.[0].toString(), served.ok && served.value === found, downloads]).toEqual([
			newPem.slice(0, found?.[0].toString().length),
			true,
			[URL],
		]);
	});

	test('makes one download in five minutes, whatever the requests', async () => {
		for (let count = 0; count < 2000; count += 1) await successor();
		clock.advance(PAUSE_MS - SECOND_MS);
		await successor();
		expect(downloads).toEqual([URL]);
	});

	test('makes another one after that', async () => {
		await successor();
		const got = await get();
		if (got.ok) used = got.value;
		clock.advance(PAUSE_MS);
		await successor();
		expect(downloads).toEqual([URL, URL]);
	});

	test('makes none within five minutes of the last', async () => {
		clock.advance(-SECOND_MS);
		replace();
		expect([await successor(), downloads]).toEqual([undefined, []]);
	});

	test('shares one download with all that come at once', async () => {
		replace();
		const found = await Promise.all([successor(), successor(), successor()]);
		expect([found.every((chain) => chain && chain !== used), downloads]).toEqual([true, [URL]]);
	});

	test('waits for the download of the hour that is under way', async () => {
		clock.advance(HOUR_MS);
		replace();
		const [, found] = await Promise.all([get(), successor()]);
		expect([found && found !== used, downloads]).toEqual([true, [URL]]);
	});

	test('takes what another request has brought meanwhile, without a download', async () => {
		replace();
		await successor();
		downloads = [];
		expect([await successor(), downloads]).toEqual([expect.anything(), []]);
	});

	test.each<[string, () => Result<string, Refusal>]>([
		['fails', () => refuse('CERTIFICATE_DOWNLOAD_FAILED')],
		['brings no chain', () => ok('garbage')],
	])('leaves the known chain in use where the download %s', async (_title, answer) => {
		file = async () => answer();
		expect([await successor(), await outcome()]).toEqual([undefined, 'trusted']);
	});

	test('uses up no download of a new address', async () => {
		for (let count = 0; count < 20; count += 1) await successor();
		downloads = [];
		await flood(10);
		expect(downloads).toHaveLength(10);
	});

	test('is not hindered by a flood of new addresses', async () => {
		await flood(20);
		replace();
		downloads = [];
		expect([await successor(), downloads]).toEqual([expect.anything(), [URL]]);
	});
});
