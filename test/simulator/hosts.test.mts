import { describe, expect, it } from 'vitest';
import { bearer, eventRequest, formHeaders, tokenForm, useSimulator } from './helpers.mts';

const { call, control, tokenFor } = await useSimulator();

describe('the address of a request', () => {
	it.each([
		['api.amazonalexa.com', '/v1/proactiveEvents', 'live', 'na'],
		['api.eu.amazonalexa.com', '/v1/proactiveEvents', 'live', 'eu'],
		['api.fe.amazonalexa.com', '/v1/proactiveEvents/stages/development', 'development', 'fe'],
		['API.EU.AmazonAlexa.com:443', '/v1/proactiveEvents/', 'live', 'eu'],
		['simulator.test:8377', '/eu/v1/proactiveEvents/stages/development', 'development', 'eu'],
		['localhost', '/v1/proactiveEvents', 'live', 'na'],
	])('%s%s is the stage %s of %s', async (host, path, stage, region) => {
		const headers = { ...bearer(await tokenFor()), host };
		expect((await call({ path, headers, body: eventRequest() })).status).toBe(202);
		const service = 'proactiveEvents';
		expect(control.requests().at(-1)).toMatchObject({ service, region, stage, host, path });
		expect(control.pending()).toMatchObject([{ region, stage }]);
	});

	it.each(['/auth/o2/token', '/auth/O2/token'])(
		'api.amazon.com%s is the token endpoint',
		async (path) => {
			const headers = { ...formHeaders, host: 'api.amazon.com' };
			expect((await call({ path, headers, body: tokenForm() })).status).toBe(200);
		},
	);

	it.each([
		['POST', 'api.amazon.com', '/v1/proactiveEvents'],
		['POST', 'api.amazonalexa.com', '/eu/v1/proactiveEvents'],
		['POST', 'api.fe.amazon.com', '/v1/proactiveEvents'],
		['POST', 'localhost', '/v1/proactiveevents'],
		['POST', 'localhost', '/eu/v1/proactiveEvents/stages/live'],
		['POST', 'localhost', '/eu/../na/v1/proactiveEvents'],
		['GET', 'localhost', '/v1/proactiveEvents'],
		['GET', 'api.amazonalexa.com', '/_simulator/requests'],
		['GET', 'api.amazonalexa.com', '/echo'],
	])('%s %s%s is not served: 404, recorded, with a request id', async (method, host, path) => {
		const headers = { ...bearer(await tokenFor()), host };
		const body = method === 'GET' ? undefined : eventRequest();
		const answer = await call({ method, path, headers, body });
		expect(answer.status).toBe(404);
		const record = control.requests().at(-1);
		expect(record).toMatchObject({ service: 'unknown', status: 404, method, host, path });
		expect(answer.headers['x-amzn-requestid']).toBe(record?.requestId);
		expect(control.pending()).toEqual([]);
	});
});
