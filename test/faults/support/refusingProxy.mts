import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** The address of a proxy that answers every CONNECT with this status until the test has ended. */
export async function refusingProxy(status: number): Promise<string> {
	const server = createServer();
	server.on('connect', (_request, socket: Socket) => {
		socket.on('error', () => socket.destroy());
		socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
