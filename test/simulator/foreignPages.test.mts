import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator, type Simulator } from '../../simulator/index.mts';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterAll(() => simulator.close());

/** fetch would not send these headers. */
const statusWith = (headers: Record<string, string>) =>
	new Promise<number | undefined>((resolve, reject) => {
		const options = { port: simulator.port, path: '/_simulator/counts', headers };
		request(options, (response) => {
			response.resume();
			resolve(response.statusCode);
		})
			.once('error', reject)
			.end();
	});

const own = () => `127.0.0.1:${simulator.port}`;

describe('the control', () => {
	it.each<[string, () => Record<string, string>, number]>([
		['a program', () => ({}), 200],
		['its own page', () => ({ host: own(), origin: `http://${own()}` }), 200],
		['localhost', () => ({ host: `localhost:${simulator.port}` }), 200],
		['an address of IPv6', () => ({ host: '[::1]:80' }), 200],
		['another page', () => ({ host: own(), origin: 'https://evil.example' }), 403],
		['a page of another port', () => ({ host: own(), origin: 'http://127.0.0.1:1' }), 403],
		['a sandboxed page', () => ({ host: own(), origin: 'null' }), 403],
		['a name that leads to this machine', () => ({ host: 'evil.example' }), 403],
	])('answers %s', async (_who, headers, status) => {
		expect(await statusWith(headers())).toBe(status);
	});
});
