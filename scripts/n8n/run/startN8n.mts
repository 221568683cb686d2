import { randomBytes } from 'node:crypto';
import type { N8nInstall } from '../install/installN8n.mts';
import { installPackage } from '../install/installPackage.mts';
import { startOnPorts, type N8nPorts } from './n8nPorts.mts';
import { startN8nProcess, type N8nProcess } from './n8nProcess.mts';

interface StartOptions {
	install: N8nInstall;
	tarball?: string;
	/** Where it keeps its data; its log is beside it. */
	userFolder: string;
	/** Asked again if they were taken meanwhile. Without it any that are free. */
	ports?: () => Promise<N8nPorts>;
	env?: Record<string, string>;
}

export async function startN8n({
	install,
	tarball,
	userFolder,
	ports,
	env,
}: StartOptions): Promise<N8nProcess> {
	if (tarball !== undefined) await installPackage(userFolder, tarball);
	// A second attempt meets the data of the first, which only the same key opens.
	const extra = {
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		...env,
	};
	return await startOnPorts(ports, (chosen) =>
		startN8nProcess({ install, userFolder, ports: chosen, env: extra }),
	);
}
