import type { Server as AmazonServer } from 'node:http';
import { RequestError, Server } from 'proxy-chain';

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

/** A proxy whose tunnels to the given hosts end in one server of this process. */
export async function startProxy(
	hosts: readonly string[],
	amazon: AmazonServer,
	otherHosts: OtherHosts = 'refused',
): Promise<TunnelProxy> {
	const refused: string[] = [];
	const tunnels = new Map<string, number>();
	const proxy = new Server({
		host: '127.0.0.1',
		port: 0,
		prepareRequestFunction: ({ hostname, port, isHttp }) => {
			const isAmazon = !isHttp && port === 443 && hosts.includes(hostname);
			if (!isAmazon && otherHosts === 'refused') {
				refused.push(`${hostname}:${port}`);
				throw new RequestError('Only Amazon can be reached from here.', 403);
			}
			tunnels.set(hostname, (tunnels.get(hostname) ?? 0) + 1);
			return { customConnectServer: isAmazon ? amazon : null };
		},
	});
	await proxy.listen();
	const url = `http://127.0.0.1:${proxy.port}`;
	return { url, refused, tunnels, close: () => proxy.close(true) };
}
