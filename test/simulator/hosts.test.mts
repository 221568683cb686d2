import { describe, expect, it } from 'vitest';
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
		{
			host: 'simulator.test:8377',
			path: '/eu/v1/proactiveEvents/stages/development',
			region: 'eu',
			stage: 'development',
		},
		{ host: 'localhost', path: '/v1/proactiveEvents', region: 'na', stage: 'live' },
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
		['POST', 'api.amazonalexa.com', '/eu/v1/proactiveEvents'],
		['POST', 'api.fe.amazon.com', '/v1/proactiveEvents'],
		['POST', 'localhost', '/v1/proactiveevents'],
		['POST', 'localhost', '/eu/v1/proactiveEvents/stages/live'],
		['POST', 'localhost', '/eu/../na/v1/proactiveEvents'],
		['GET', 'localhost', '/v1/proactiveEvents'],
		['GET', 'api.amazonalexa.com', '/_simulator/requests'],
		['GET', 'api.amazonalexa.com', '/echo'],
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
