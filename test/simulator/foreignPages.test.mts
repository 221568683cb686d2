import { expect, it } from 'vitest';
import { useSimulator } from './helpers.mts';

const { call, port } = await useSimulator();
const own = `127.0.0.1:${port}`;

it.each<[string, Record<string, string>, number]>([
	['a program', {}, 200],
	['its own page', { host: own, origin: `http://${own}` }, 200],
	['localhost', { host: `localhost:${port}` }, 200],
	['an address of IPv6', { host: '[::1]:80' }, 200],
	['another page', { host: own, origin: 'https://evil.example' }, 403],
	['a page of another port', { host: own, origin: 'http://127.0.0.1:1' }, 403],
	['a sandboxed page', { host: own, origin: 'null' }, 403],
	['a name that leads to this machine', { host: 'evil.example' }, 403],
])('the control answers %s', async (_who, headers, status) => {
	const answer = await call({ method: 'GET', path: '/_simulator/counts', headers });
	expect(answer.status).toBe(status);
});
