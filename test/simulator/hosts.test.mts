import 'reflect-metadata';
import { SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';
import https from 'node:https';
import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { startSimulator } from '../../simulator/index.mts';
import {
	bearer,
	call,
	eventRequest,
	formHeaders,
	senders,
	tokenForm,
	eventsScope,
	useSimulator,
} from './helpers.mts';

const simulator = useSimulator();

describe('the address of a request', () => {
	it.each([
		{ host: 'api.amazonalexa.com', path: '/v1/proactiveEvents', region: 'na', stage: 'live' },
		{ host: 'api.eu.amazonalexa.com', path: '/v1/proactiveEvents', region: 'eu', stage: 'live' },
		{
			host: 'api.fe.amazonalexa.com',
			path: '/v1/proactiveEvents/stages/development',
			region: 'fe',
			stage: 'development',
		},
		{
			host: 'API.EU.AmazonAlexa.com:443',
			path: '/v1/proactiveEvents/',
			region: 'eu',
			stage: 'live',
		},
		{ host: '127.0.0.1', path: '/fe/v1/proactiveEvents', region: 'fe', stage: 'live' },
		{
			host: 'simulator.test:8377',
			path: '/eu/v1/proactiveEvents/stages/development',
			region: 'eu',
			stage: 'development',
		},
		{ host: 'localhost', path: '/v1/proactiveEvents', region: 'na', stage: 'live' },
		{ host: 'localhost', path: '/v1/proactiveEvents?x=1', region: 'na', stage: 'live' },
	])('$host$path is the stage $stage of $region', async ({ host, path, region, stage }) => {
		const { events } = await senders(simulator.current);
		const answer = await call(simulator.current, {
			path,
			headers: { ...bearer(events), host },
			body: eventRequest(),
		});
		expect(answer.status).toBe(202);
		expect(simulator.current.control.requests().at(-1)).toMatchObject({
			service: 'proactiveEvents',
			region,
			stage,
			host,
			path,
		});
		expect(simulator.current.control.pending()).toMatchObject([{ region, stage }]);
	});

	it.each(['/auth/o2/token', '/auth/O2/token'])(
		'api.amazon.com%s is the token endpoint',
		async (path) => {
			const headers = { ...formHeaders, host: 'api.amazon.com' };
			expect(
				(await call(simulator.current, { path, headers, body: tokenForm(eventsScope) })).status,
			).toBe(200);
		},
	);

	it.each([
		['POST', 'api.amazon.com', '/v1/proactiveEvents'],
		['POST', 'api.amazonalexa.com', '/auth/o2/token'],
		['POST', 'api.amazonalexa.com', '/eu/v1/proactiveEvents'],
		['POST', 'api.fe.amazon.com', '/v1/proactiveEvents'],
		['POST', 'localhost', '/v1/proactiveevents'],
		['POST', 'localhost', '/eu/v1/proactiveEvents/stages/live'],
		['POST', 'localhost', '/v1/proactiveEvents/stages/development/'],
		['POST', 'localhost', '/lwa/auth/o2/token'],
		['POST', 'localhost', '/eu/auth/o2/token'],
		['POST', 'localhost', '/eu/../na/v1/proactiveEvents'],
		['GET', 'localhost', '/v1/proactiveEvents'],
		['PUT', 'localhost', '/v1/proactiveEvents'],
		['GET', 'localhost', '/auth/o2/token'],
		['GET', 'api.amazonalexa.com', '/_simulator/requests'],
		['GET', 'api.amazonalexa.com', '/'],
		['GET', 'api.amazonalexa.com', '/echo'],
		['GET', 'localhost', '/elsewhere'],
		['POST', 'localhost', '/'],
	])('%s %s%s is not served: 404, recorded, with a request id', async (method, host, path) => {
		const { events } = await senders(simulator.current);
		const body = method === 'GET' ? undefined : eventRequest();
		const answer = await call(simulator.current, {
			method,
			path,
			headers: { ...bearer(events), host },
			body,
		});
		expect(answer.status).toBe(404);
		const record = simulator.current.control.requests().at(-1);
		expect(record).toMatchObject({ service: 'unknown', status: 404, method, host, path });
		expect(answer.headers['x-amzn-requestid']).toBe(record?.requestId);
		expect(simulator.current.control.pending()).toEqual([]);
	});
});

describe('with a key pair', () => {
	it('serves https, and breaks its connections on demand', async () => {
		const tls = await keyPair();
		const secure = await startSimulator({ tls });
		try {
			expect(secure.url).toMatch(/^https:/);
			const send = () =>
				new Promise<number | undefined>((resolve, reject) => {
					const headers = { ...formHeaders, host: 'api.amazon.com' };
					const options = {
						method: 'POST',
						headers,
						ca: tls.cert,
						servername: 'api.amazon.com',
						agent: false,
					};
					https
						.request(`${secure.url}/auth/o2/token`, options, (answer) =>
							resolve(answer.resume().statusCode),
						)
						.on('error', reject)
						.end(tokenForm(eventsScope));
				});
			expect(await send()).toBe(200);
			secure.control.addFault({ match: { service: 'lwa' }, reset: 'beforeProcessing' });
			await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' });
			expect(await send()).toBe(200);
		} finally {
			await secure.close();
		}
	});
});

async function keyPair(): Promise<{ key: string; cert: string }> {
	const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
	const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
	const certificate = await X509CertificateGenerator.createSelfSigned({
		name: 'CN=api.amazon.com',
		keys,
		signingAlgorithm: algorithm,
		extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: 'api.amazon.com' }])],
	});
	const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString(
		'base64',
	);
	const key = `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`;
	return { key, cert: certificate.toString('pem') };
}
