import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useSimulator } from './helpers.mts';

const { call, control } = await useSimulator();

const CHAIN = { host: 's3.amazonaws.com', path: '/echo.api/echo-api-cert-1.pem' };

const get = (host: string, path: string, method = 'GET') =>
	call({ method, path, headers: { host } });

const certificatesOf = (pem: string) =>
	(pem.match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----\n/g) ?? []).map(
		(one) => new X509Certificate(one),
	) as [X509Certificate, X509Certificate];

describe('the certificates', () => {
	it.each([
		[CHAIN.host, CHAIN.path],
		[`${CHAIN.host}:443`, `${CHAIN.path}?x=1`],
		['localhost', `/s3${CHAIN.path}`],
	])('are at %s%s, and each download is counted', async (host, path) => {
		const { status, text } = await get(host, path);
		expect([status, certificatesOf(text).length]).toEqual([200, 2]);
		expect(control.counts().certificateDownloads).toBe(1);
		expect(control.requests()).toMatchObject([{ service: 's3', status: 200 }]);
	});

	it.each([
		['GET', CHAIN.host, '/echo.api/echo-api-cert-2.pem', 'NoSuchKey'],
		['GET', CHAIN.host, '/echo.api', 'NoSuchBucket'],
		['POST', CHAIN.host, CHAIN.path, 'NoSuchKey'],
		['GET', 'localhost', '/s3/evil/c.pem', 'NoSuchBucket'],
	])('%s %s%s is 404 in the words of S3: %s', async (method, host, path, code) => {
		const { status, headers, text } = await get(host, path, method);
		expect([status, headers['content-type']]).toEqual([404, 'application/xml']);
		expect(text).toContain(`<Code>${code}</Code>`);
		expect(control.counts().certificateDownloads).toBe(0);
	});
});
