import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export interface TunnelProxy {
	readonly url: string;
	/** Hosts, each with its port, to which no tunnel was given. */
	readonly refused: readonly string[];
	/** How many tunnels each host was given. */
	readonly tunnels: ReadonlyMap<string, number>;
	close(): Promise<void>;
}

/** What becomes of tunnels to other hosts: `direct` ends at the host itself. */
export type OtherHosts = 'refused' | 'direct';

/** A proxy that joins tunnels to the given hosts with one local TLS port. */
export async function startProxy(
	hosts: readonly string[],
	tlsPort: number,
	otherHosts: OtherHosts = 'refused',
): Promise<TunnelProxy> {
	const refused: string[] = [];
	const tunnels = new Map<string, number>();
	const open = new Set<Socket>();
	const keep = (socket: Socket) => {
		open.add(socket);
		socket.once('close', () => open.delete(socket));
		socket.on('error', () => socket.destroy());
	};
	const endOf = (target: string): { host: string; port: number } | undefined => {
		if (hosts.some((host) => target === `${host}:443`)) return { host: '127.0.0.1', port: tlsPort };
		if (otherHosts === 'refused') return undefined;
		const { hostname, port } = new URL(`http://${target}`);
		return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80) };
	};
	const server = createServer((request, response) => {
		refused.push(request.url ?? '');
		response.writeHead(403).end();
	});
	server.on('connection', keep);
	server.on('connect', (request, client: Socket, head: Buffer) => {
		const target = request.url ?? '';
		const end = endOf(target);
		if (end === undefined) {
			refused.push(target);
			client.end(emptyAnswer('403 Forbidden'));
			return;
		}
		let connected = false;
		const upstream = connect(end, () => {
			connected = true;
			const host = target.replace(/:\d+$/, '');
			tunnels.set(host, (tunnels.get(host) ?? 0) + 1);
			client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			upstream.write(head);
			upstream.pipe(client).pipe(upstream);
		});
		keep(upstream);
		upstream.once('close', () => {
			if (connected) client.destroy();
			else client.end(emptyAnswer('502 Bad Gateway'));
		});
		client.once('close', () => upstream.destroy());
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		refused,
		tunnels,
		close: async () => {
			const closed = once(server.close(), 'close');
			for (const socket of open) socket.destroy();
			await closed;
		},
	};
}

const emptyAnswer = (status: string) => `HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`;
