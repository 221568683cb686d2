import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createControl, type SimulatorControl } from './control/control.mts';
import { buildPageServer } from './server/pageServer.mts';
import { buildServer } from './server/server.mts';
import { AmazonState, type AmazonOptions } from './state/amazonState.mts';

export interface SimulatorOptions extends AmazonOptions {
	/** Default 0: a free one. */
	port?: number;
	/** Default 127.0.0.1. */
	host?: string;
	/** PEM; then https. */
	tls?: { key: string; cert: string };
	/** With `tls`: a port for the page in plain http, on 127.0.0.1; 0 is a free one. */
	pagePort?: number;
}

export interface Simulator {
	url: string;
	port: number;
	/** Takes connections from a proxy of this process, too. */
	server: Server;
	/** Of the simulated Echo. */
	pageUrl: string;
	control: SimulatorControl;
	close(): Promise<void>;
}

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const { port = 0, host = '127.0.0.1', tls, pagePort } = options;
	const amazon = new AmazonState(options);
	const control = createControl(amazon);
	const app = buildServer(amazon, control, tls);
	await app.listen({ port, host });
	const { server } = app;
	const address = server.address() as AddressInfo;
	const name = host.includes(':') ? `[${host}]` : host;
	const url = `${tls ? 'https' : 'http'}://${name}:${address.port}`;
	const page = tls && pagePort !== undefined ? buildPageServer(amazon, control) : undefined;
	const close = async () => {
		amazon.skill.close();
		amazon.dataStore.queue.close();
		await Promise.all([app.close(), page?.close()]);
	};
	try {
		const pageUrl = `${(await page?.listen({ port: pagePort, host: '127.0.0.1' })) ?? url}/echo`;
		return { url, port: address.port, server, pageUrl, control, close };
	} catch (error) {
		await close();
		throw error;
	}
}
