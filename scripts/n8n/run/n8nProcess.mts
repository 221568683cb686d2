import type { N8nInstall } from '../install/installN8n.mts';
import { n8nEnvironment } from './n8nEnvironment.mts';
import { portTaken, type N8nPorts } from './n8nPorts.mts';
import { startProcess } from './serverProcess.mts';
import { untilReady, type Role } from './untilReady.mts';

export interface N8nProcess {
	readonly url: string;
	readonly port: number;
	readonly pid: number;
	/** Commands of n8n with this environment work on the same data. */
	readonly env: NodeJS.ProcessEnv;
	/** Rejects as soon as it has ended, with the end of its log. */
	readonly ended: Promise<never>;
	log(): string;
	stop(): Promise<void>;
}

export interface N8nProcessOptions {
	install: N8nInstall;
	/** Where it keeps its data; its log is beside it. */
	userFolder: string;
	ports: N8nPorts;
	env: Record<string, string>;
	/** Default `start`: all of n8n, or the main process of several. */
	role?: Role;
	/** Further arguments of the command. */
	args?: readonly string[];
}

/** Names the file of an authority that is taken for one of Amazon's; read by trustSigningRoot.mjs. */
export const SIGNING_ROOT = 'ALEXA_SIGNING_ROOT';

const TRUST = ['--import', new URL('../network/trustSigningRoot.mjs', import.meta.url).href];

/** Beside the data, not among them. */
export const logFileOf = (userFolder: string) => `${userFolder}.log`;

/** One process of n8n on data that are there already; given once it is ready. */
export async function startN8nProcess({
	install,
	userFolder,
	ports,
	env: extra,
	role = 'start',
	args = [],
}: N8nProcessOptions): Promise<N8nProcess> {
	const env = n8nEnvironment(install, userFolder, ports, extra);
	const server = startProcess({
		title: role === 'start' ? 'n8n' : `n8n ${role}`,
		command: install.nodeBinary,
		args: [...(SIGNING_ROOT in extra ? TRUST : []), install.n8nScript, role, ...args],
		env,
		logFile: logFileOf(userFolder),
	});
	const { pid, ended, log, stop } = server;
	try {
		await untilReady(server, ports.n8n, role);
	} catch (error) {
		await stop();
		throw portTaken(log()) ?? error;
	}
	return { url: `http://127.0.0.1:${ports.n8n}`, port: ports.n8n, pid, env, ended, log, stop };
}
