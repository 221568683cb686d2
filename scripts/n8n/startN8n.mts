import { randomBytes } from 'node:crypto';
import { temporaryFolder } from '../lib/temporaryFolder.mts';
import type { N8nInstall } from './installN8n.mts';
import { installPackage } from './installPackage.mts';
import { n8nEnvironment } from './n8nEnvironment.mts';
import { portTaken, startOnPorts, type N8nPorts } from './n8nPorts.mts';
import { startProcess, type ServerProcess } from './serverProcess.mts';
import { untilReady } from './untilReady.mts';

export interface StartOptions {
	install: N8nInstall;
	tarball?: string;
	/** A folder that outlives the server; without it a temporary one is made and removed. */
	userFolder?: string;
	/** Without them any that are free. */
	ports?: N8nPorts;
	env?: Record<string, string>;
	/** Of an authority (PEM) that the package takes for one of Amazon's, when it verifies requests. */
	signingRootFile?: string;
}

export interface N8nServer {
	readonly url: string;
	readonly port: number;
	readonly pid: number;
	readonly userFolder: string;
	/** Commands of n8n with this environment work on the same data. */
	readonly env: NodeJS.ProcessEnv;
	/** Rejects as soon as it has ended, with the end of its log. */
	readonly ended: Promise<never>;
	log(): string;
	stop(): Promise<void>;
}

export async function startN8n({
	install,
	tarball,
	userFolder,
	ports,
	env,
	signingRootFile,
}: StartOptions): Promise<N8nServer> {
	const temporary = userFolder === undefined ? await temporaryFolder() : undefined;
	const folder = userFolder ?? temporary!.path;
	try {
		if (tarball !== undefined) await installPackage(folder, tarball);
		// A second attempt meets the data of the first, which only the same key opens.
		const extra = {
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
			...(signingRootFile !== undefined && { [SIGNING_ROOT]: signingRootFile }),
			...env,
		};
		const server = await startOnPorts(ports, (chosen) => start(install, folder, chosen, extra));
		return {
			...server,
			userFolder: folder,
			stop: async () => {
				await server.stop();
				await temporary?.remove();
			},
		};
	} catch (error) {
		await temporary?.remove();
		throw error;
	}
}

/** Read by trustSigningRoot.mjs. */
const SIGNING_ROOT = 'ALEXA_SIGNING_ROOT';

const preload = (name: string) => ['--import', new URL(`${name}.mjs`, import.meta.url).href];

async function start(
	install: N8nInstall,
	folder: string,
	ports: N8nPorts,
	extra: Record<string, string>,
): Promise<Omit<N8nServer, 'userFolder'>> {
	const env = n8nEnvironment(install, folder, ports, extra);
	const preloads = ['exitWithParent', ...(SIGNING_ROOT in extra ? ['trustSigningRoot'] : [])];
	const server: ServerProcess = startProcess(
		'n8n',
		install.nodeBinary,
		[...preloads.flatMap(preload), install.n8nScript, 'start'],
		env,
	);
	const { pid, ended, log, stop } = server;
	try {
		await untilReady(server, ports.n8n);
	} catch (error) {
		await stop();
		throw portTaken(log(), ports) ?? error;
	}
	return { url: `http://127.0.0.1:${ports.n8n}`, port: ports.n8n, pid, env, ended, log, stop };
}
