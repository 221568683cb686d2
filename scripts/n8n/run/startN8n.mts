import { randomBytes } from 'node:crypto';
import { installPackage } from '../install/installPackage.mts';
import { startOnPorts, type N8nPorts } from './n8nPorts.mts';
import { startN8nProcess, type N8nProcess, type N8nProcessOptions } from './n8nProcess.mts';

interface StartOptions extends Omit<N8nProcessOptions, 'ports' | 'env'> {
	tarball?: string;
	/** Asked again if they were taken meanwhile. Without it any that are free. */
	ports?: () => Promise<N8nPorts>;
	env?: Record<string, string>;
}

export async function startN8n({
	tarball,
	ports,
	env,
	...options
}: StartOptions): Promise<N8nProcess> {
	if (tarball !== undefined) await installPackage(options.userFolder, tarball);
	// A second attempt meets the data of the first, which only the same key opens.
	const extra = {
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		...env,
	};
	return await startOnPorts(ports, (chosen) =>
		startN8nProcess({ ...options, ports: chosen, env: extra }),
	);
}
