import { createServer } from 'node:net';
import { once as onceEvent } from 'node:events';
import type { AddressInfo } from 'node:net';
import { refusingProxy } from '../support/refusingProxy.mts';
import { tlsAmazon } from '../support/tlsAmazon.mts';
import { type Bench, everyItem, type Expected, type Fault, ok, once, repeated } from '../fault.mts';

/** Calls that never get to a server. */
const unseen = (expected: Expected): Expected => ({ ...expected, arrivals: 0 });

/** For all items: the server is not there, or not to be trusted. */
const elsewhere = (
	title: string,
	address: (bench: Bench) => string | Promise<string>,
	expected: Expected,
): Fault => ({
	title,
	hits: everyItem,
	arrange: async (bench) => {
		bench.store.data = { ...bench.store.data, apiBaseUrl: `${await address(bench)}/{region}` };
	},
	event: unseen(expected),
	message: unseen(expected),
});

async function closedPort(): Promise<string> {
	const server = createServer().listen(0, '127.0.0.1');
	await onceEvent(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	return `http://127.0.0.1:${port}`;
}

/** A proxy that lets nobody through, with the status that it says so with. */
const behindProxy = (status: number) => async (bench: Bench) => {
	const { undo } = bench;
	const proxy = await refusingProxy(status);
	const before = { HTTPS_PROXY: process.env.HTTPS_PROXY };
	process.env.HTTPS_PROXY = proxy.url;
	undo(async () => {
		if (before.HTTPS_PROXY === undefined) delete process.env.HTTPS_PROXY;
		else process.env.HTTPS_PROXY = before.HTTPS_PROXY;
		await proxy.close();
	});
	return 'https://alexa.example.com';
};

export const connections: Fault[] = [
	elsewhere('connection refused', closedPort, repeated('NETWORK')),
	elsewhere('a certificate that nobody vouches for', tlsAmazon, once('NETWORK')),
	elsewhere('a proxy that wants a password (407)', behindProxy(407), once('NETWORK')),
	{
		title: 'connection reset before Amazon has taken it, once',
		hits: [2],
		arrange: ({ fault }) => fault({ reset: 'beforeProcessing' }),
		event: ok(2),
		message: once('NETWORK'),
	},
	{
		title: 'connection reset after Amazon has taken it, once',
		hits: [2],
		arrange: ({ fault }) => fault({ reset: 'afterProcessing' }),
		event: { ...ok(2), duplicate: true },
		message: once('NETWORK'),
	},
	{
		title: 'no answer for 30 seconds, once',
		hits: [2],
		arrange: ({ fault }) => fault({ delayMs: 30_000, status: 504 }),
		event: ok(2),
		message: once('TIMEOUT'),
	},
];
