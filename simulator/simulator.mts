import type { AddressInfo } from 'node:net';
import { createControl, type SimulatorControl } from './control.mts';
import { buildServer } from './server.mts';
import { Standin, type StandinOptions } from './standin.mts';

export interface SimulatorOptions extends StandinOptions {
	/** Default 0: a free one. */
	port?: number;
	/** Default 127.0.0.1. */
	host?: string;
	/** PEM; then https. */
	tls?: { key: string; cert: string };
}

export interface Simulator {
	url: string;
	port: number;
	control: SimulatorControl;
	close(): Promise<void>;
}

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const { port = 0, host = '127.0.0.1', tls } = options;
	const standin = new Standin(options);
	const control = createControl(standin);
	const app = buildServer(standin, control, tls);
	await app.listen({ port, host });
	const address = app.server.address() as AddressInfo;
	const name = host.includes(':') ? `[${host}]` : host;
	return {
		url: `${tls ? 'https' : 'http'}://${name}:${address.port}`,
		port: address.port,
		control,
		close: () => app.close(),
	};
}
