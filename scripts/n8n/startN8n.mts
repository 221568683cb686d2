import { randomBytes } from 'node:crypto';
import { temporaryFolder } from '../lib/temporaryFolder.mts';
import type { N8nInstall } from './installN8n.mts';
import { installPackage } from './installPackage.mts';
import { startOnPorts, type N8nPorts } from './n8nPorts.mts';
import { SIGNING_ROOT, startN8nProcess, type N8nProcess } from './n8nProcess.mts';

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

export interface N8nServer extends N8nProcess {
	readonly userFolder: string;
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
		const server = await startOnPorts(ports, (chosen) =>
			startN8nProcess({ install, userFolder: folder, ports: chosen, env: extra }),
		);
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
