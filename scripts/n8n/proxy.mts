import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export interface TunnelProxy {
	readonly url: string;
	/** Hosts, each with its port, to which no tunnel was given. */
	readonly refused: readonly string[];
	close(): Promise<void>;
}

/** A proxy that joins tunnels to the given hosts with one local TLS port and refuses all others. */
export async function startProxy(hosts: readonly string[], tlsPort: number): Promise<TunnelProxy> {
	const refused: string[] = [];
	const open = new Set<Socket>();
	const keep = (socket: Socket) => {
		open.add(socket);
		socket.once('close', () => open.delete(socket));
		socket.on('error', () => socket.destroy());
	};
	const server = createServer((request, response) => {
		refused.push(request.url ?? '');
		response.writeHead(403).end();
	});
	server.on('connection', keep);
	server.on('connect', (request, client: Socket, head: Buffer) => {
		const target = request.url ?? '';
		if (!hosts.some((host) => target === `${host}:443`)) {
			refused.push(target);
			client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
			return;
		}
		const upstream = connect(tlsPort, '127.0.0.1', () => {
			client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			upstream.write(head);
			upstream.pipe(client).pipe(upstream);
		});
		keep(upstream);
		upstream.once('close', () => client.destroy());
		client.once('close', () => upstream.destroy());
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		refused,
		close: async () => {
			const closed = once(server.close(), 'close');
			for (const socket of open) socket.destroy();
			await closed;
		},
	};
}
