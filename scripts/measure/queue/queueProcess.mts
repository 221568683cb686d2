import { join } from 'node:path';
import type { N8nInstall } from '../../n8n/install/installN8n.mts';
import { installPackage } from '../../n8n/install/installPackage.mts';
import { startOnPorts } from '../../n8n/run/n8nPorts.mts';
import { startN8nProcess, type N8nProcess } from '../../n8n/run/n8nProcess.mts';
import type { TunnelProxy } from '../../n8n/network/proxy.mts';
import type { SimulatedAmazon } from '../../n8n/network/simulatedAmazon.mts';
import type { Role } from '../../n8n/run/untilReady.mts';

/** What all processes of one n8n have in common. */
interface Shared {
	install: N8nInstall;
	tarball: string;
	folder: string;
	amazon: SimulatedAmazon;
	/** The database, the queue, the key. */
	env: Record<string, string>;
}

/** A process of n8n that has a way of its own to Amazon, on which its requests are counted. */
export interface QueueProcess extends N8nProcess {
	name: string;
	proxy: TunnelProxy;
}

/** As on a machine of its own: its own folder, with the package installed in it. */
export async function startQueueProcess(
	{ install, tarball, folder, amazon, env }: Shared,
	name: string,
	role: Role,
	args: readonly string[] = [],
): Promise<QueueProcess> {
	const userFolder = join(folder, name);
	await installPackage(userFolder, tarball);
	const proxy = await amazon.anotherProxy();
	const started = await startOnPorts(undefined, (ports) =>
		startN8nProcess({
			install,
			userFolder,
			ports,
			role,
			args,
			env: { ...amazon.envFor(proxy), QUEUE_HEALTH_CHECK_PORT: String(ports.n8n), ...env },
		}),
	);
	return { ...started, name, proxy };
}
