import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSimulator, type SimulatorOptions } from '../../../simulator/index.mts';
import type { Log } from '../../lib/progress.mjs';
import { SIGNING_ROOT } from '../run/n8nProcess.mts';
import { startProxy, type OtherHosts, type TunnelProxy } from './proxy.mts';
import { makeTestCertificates } from './testCertificates.mts';

export const PRODUCTION_HOSTS: readonly string[] = [
	'api.amazon.com',
	'api.amazonalexa.com',
	'api.eu.amazonalexa.com',
	'api.fe.amazonalexa.com',
	's3.amazonaws.com',
];

interface Options {
	/** Where its certificates are put. */
	folder: string;
	otherHosts: OtherHosts;
	simulator: Omit<SimulatorOptions, 'port' | 'host' | 'tls'> | undefined;
	log: Log;
}

/** The simulator under the real host names, for whoever goes through the proxy. */
export async function startSimulatedAmazon({ folder, otherHosts, log, ...options }: Options) {
	const tls = await makeTestCertificates(PRODUCTION_HOSTS, join(folder, 'authority.pem'));
	const simulator = await startSimulator({ ...options.simulator, tls });
	const proxies: TunnelProxy[] = [];
	/** Another way to the same simulator. */
	const anotherProxy = async () => {
		const proxy = await startProxy(PRODUCTION_HOSTS, simulator.server, otherHosts);
		proxies.push(proxy);
		return proxy;
	};
	const close = async () => {
		for (const proxy of proxies.splice(0)) await proxy.close();
		await simulator.close();
	};
	const signingRootFile = join(folder, 'signing-root.pem');
	await writeFile(signingRootFile, await simulator.control.signingRoot());
	const proxy = await anotherProxy();
	log(`Simulated Amazon on ${simulator.url}, reached through the proxy ${proxy.url}`);
	/** What n8n needs to take the simulator for Amazon, by way of this proxy. */
	const envFor = ({ url }: TunnelProxy): Record<string, string> => ({
		HTTPS_PROXY: url,
		...(otherHosts === 'refused' && { HTTP_PROXY: url }),
		NO_PROXY: '127.0.0.1,localhost',
		NODE_EXTRA_CA_CERTS: tls.caFile,
		[SIGNING_ROOT]: signingRootFile,
	});
	return { simulator, proxy, envFor, anotherProxy, close };
}
