import { join } from 'node:path';
import type { Simulator, SimulatorOptions } from '../../../simulator/index.mts';
import type { Log } from '../../lib/progress.mjs';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { installN8n, N8N_VERSION, type N8nInstall } from '../install/installN8n.mts';
import type { OtherHosts, TunnelProxy } from '../network/proxy.mts';
import { startSimulatedAmazon } from '../network/simulatedAmazon.mts';
import { N8nRest } from '../rest/n8nRest.mts';
import type { Owner } from '../rest/n8nTypes.mts';
import type { N8nPorts } from './n8nPorts.mts';
import type { N8nProcess } from './n8nProcess.mts';
import { startN8n } from './startN8n.mts';

export const OWNER: Owner = { email: 'owner@n8n-nodes-alexa.example', password: 'Alexa-demo-1' };

export interface RealN8nOptions {
	tarball: string;
	log: Log;
	version?: string;
	simulator?: Omit<SimulatorOptions, 'port' | 'host' | 'tls'>;
	/** A folder that outlives n8n; without it a temporary one. */
	userFolder?: string;
	/** Asked again if they were taken meanwhile. Without it any that are free. */
	ports?: () => Promise<N8nPorts>;
	/** Default 'refused': nothing but the simulator can be reached. */
	otherHosts?: OtherHosts;
	env?: Record<string, string>;
}

export interface RealN8n {
	install: N8nInstall;
	n8n: N8nProcess;
	/** Signed in as OWNER, if `isOwner`. */
	rest: N8nRest;
	/** False only in a folder that outlives n8n, where a user has changed how the owner signs in. */
	isOwner: boolean;
	simulator: Simulator;
	proxy: TunnelProxy;
	stop(): Promise<void>;
}

/** A real n8n with the packed package, for which the simulator is Amazon under its real host names. */
export async function startRealN8n(options: RealN8nOptions): Promise<RealN8n> {
	const { tarball, log, version = N8N_VERSION, ports, otherHosts = 'refused', env = {} } = options;
	const install = await installN8n(log, version);
	const undo: Array<() => Promise<void>> = [];
	const stop = async () => {
		for (const step of undo.splice(0).reverse()) await step();
	};
	try {
		const folder = temporaryFolder().path;
		const amazon = await startSimulatedAmazon({
			folder,
			otherHosts,
			simulator: options.simulator,
			log,
		});
		undo.push(amazon.close);
		const { simulator, proxy } = amazon;
		const n8n = await startN8n({
			install,
			tarball,
			userFolder: options.userFolder ?? join(folder, 'n8n'),
			...(ports && { ports }),
			env: { ...amazon.envFor(proxy), ...env },
		});
		undo.push(() => n8n.stop());
		log(`n8n ${version} on ${n8n.url}`);
		const rest = new N8nRest(n8n.url);
		const isOwner = await rest.becomeOwner(OWNER);
		return { install, n8n, rest, isOwner, simulator, proxy, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
