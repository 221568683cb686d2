import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import getPort from 'get-port';
import { expect, onTestFinished, test } from 'vitest';
import { startProxy, type OtherHosts } from '../../scripts/n8n/network/proxy.mts';

/** A server that says its name to whoever connects. */
async function serverOf(name: string): Promise<number> {
	const server = createServer((_request, response) => void response.end(name));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	return (server.address() as AddressInfo).port;
}

/** The status of a tunnel to the target, and what answers at its end. */
async function through(target: string, simulatorPort: number, otherHosts?: OtherHosts) {
	const proxy = await startProxy(['api.amazon.com'], simulatorPort, otherHosts);
	onTestFinished(proxy.close);
	const connecting = request(proxy.url, { method: 'CONNECT', path: target }).end();
	const [{ statusCode }, socket] = (await once(connecting, 'connect')) as [IncomingMessage, Socket];
	if (statusCode !== 200) return { statusCode };
	socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
	const text = (await socket.setEncoding('utf8').toArray()).join('');
	return { statusCode, says: text.split('\r\n\r\n')[1] };
}

test("a tunnel to one of Amazon's hosts ends at the simulator", async () => {
	const simulator = await serverOf('simulator');
	expect(await through('api.amazon.com:443', simulator)).toMatchObject({ statusCode: 200 });
});

test('a tunnel to another host is refused', async () => {
	const other = await serverOf('other');
	expect(await through(`127.0.0.1:${other}`, other)).toEqual({ statusCode: 403 });
});

test('a tunnel to another host ends there where that is wanted', async () => {
	const [simulator, other] = [await serverOf('simulator'), await serverOf('other')];
	const answer = await through(`127.0.0.1:${other}`, simulator, 'direct');
	expect(answer.says).toContain('other');
});

test('a host that cannot be reached is answered 502', async () => {
	const closed = await getPort();
	expect(await through(`127.0.0.1:${closed}`, closed, 'direct')).toEqual({ statusCode: 502 });
});
