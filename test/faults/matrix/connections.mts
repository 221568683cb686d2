import { onTestFinished, vi } from 'vitest';
import { refusingProxy } from '../support/refusingProxy.mts';
import { tlsAmazon } from '../support/tlsAmazon.mts';
import {
	answeringOnce,
	everyItem,
	type Expected,
	type Fault,
	ok,
	once,
	repeated,
} from '../fault.mts';

/** For all items: the server is not there, or not to be trusted, so that no call gets to it. */
const elsewhere = (
	title: string,
	address: () => string | Promise<string>,
	expected: Expected,
): Fault => ({
	title,
	hits: everyItem,
	arrange: async ({ store }) => {
		store.data = { ...store.data, apiBaseUrl: `${await address()}/{region}` };
	},
	event: { ...expected, arrivals: 0 },
});

/** A proxy that lets nobody through. */
async function behindProxy(): Promise<string> {
	vi.stubEnv('HTTPS_PROXY', await refusingProxy(407));
	onTestFinished(() => void vi.unstubAllEnvs());
	return 'https://alexa.example.com';
}

export const connections: Fault[] = [
	elsewhere('connection refused', () => 'http://127.0.0.1:9', repeated('NETWORK')),
	elsewhere('a certificate that nobody vouches for', tlsAmazon, once('NETWORK')),
	elsewhere('a proxy that wants a password (407)', behindProxy, once('NETWORK')),
	answeringOnce(
		'connection reset before Amazon has taken it',
		{ reset: 'beforeProcessing' },
		{ event: ok(2), message: once('NETWORK') },
	),
	answeringOnce(
		'connection reset after Amazon has taken it',
		{ reset: 'afterProcessing' },
		{ event: { ...ok(2), duplicate: true }, message: once('NETWORK') },
	),
	answeringOnce(
		'no answer for 30 seconds',
		{ delayMs: 30_000, status: 504 },
		{ event: ok(2), message: once('TIMEOUT') },
	),
];
