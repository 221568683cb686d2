import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between the page and the simulator, so that a test can cut the line between them. */
export async function startTcpRelay(targetPort: number) {
	const open = new Set<Socket>();
	let port = 0;
	let server: Server;
	const listen = async () => {
		server = createServer((incoming) => {
			const outgoing = connect(targetPort, '127.0.0.1');
			for (const [from, to] of [
				[incoming, outgoing],
				[outgoing, incoming],
			] as const) {
				open.add(from);
				from.pipe(to);
				from.on('error', () => to.destroy());
				from.on('close', () => {
					open.delete(from);
					to.destroy();
				});
			}
		});
		await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
		port = (server.address() as AddressInfo).port;
	};
	const breakOff = async () => {
		const closed = new Promise((resolve) => server.close(resolve));
		for (const socket of open) socket.destroy();
		await closed;
	};
	await listen();
	return {
		port,
		/** Ends the open connections and takes no more. */
		breakOff,
		/** Takes connections again, on the same port. */
		resume: listen,
		close: breakOff,
	};
}
