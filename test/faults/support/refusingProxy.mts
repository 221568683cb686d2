import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A proxy that answers every CONNECT with this status. */
export async function refusingProxy(status: number) {
	const server = createServer();
	server.on('connect', (_request, socket: Socket) => {
		socket.on('error', () => socket.destroy());
		socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: async () => {
			server.close();
			await once(server, 'close');
		},
	};
}
