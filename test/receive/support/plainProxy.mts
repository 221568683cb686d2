import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as requestTls } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A proxy that is asked for the pages of `https` hosts themselves, and fetches them from one local TLS port. */
export async function startPlainProxy(hosts: readonly string[], tlsPort: number) {
	const server = createServer((request, response) => {
		const { hostname, protocol, pathname, search } = new URL(request.url ?? '');
		const isServed = protocol === 'https:' && hosts.includes(hostname);
		if (isServed) fetchFrom(tlsPort, pathname + search, request, response);
		else response.writeHead(403).end();
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: async () => {
			const closed = once(server.close(), 'close');
			server.closeAllConnections();
			await closed;
		},
	};
}

function fetchFrom(
	port: number,
	path: string,
	{ method, headers }: IncomingMessage,
	response: ServerResponse,
): void {
	const options = { port, path, method, headers, host: '127.0.0.1', rejectUnauthorized: false };
	const fetching = requestTls(options, (answer) => {
		response.writeHead(answer.statusCode ?? 502, answer.headers);
		answer.pipe(response);
		answer.on('error', () => response.destroy());
	});
	fetching.on('error', () => response.destroy());
	response.on('close', () => fetching.destroy());
	fetching.end();
}
