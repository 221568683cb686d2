import { join } from 'node:path';
import type { N8nInstall } from '../../n8n/install/installN8n.mts';
import type { TunnelProxy } from '../../n8n/network/proxy.mts';
import type { SimulatedAmazon } from '../../n8n/network/simulatedAmazon.mts';
import type { N8nProcess } from '../../n8n/run/n8nProcess.mts';
import { startN8n } from '../../n8n/run/startN8n.mts';
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
	{ folder, amazon, env, ...shared }: Shared,
	name: string,
	role: Role,
	args: readonly string[] = [],
): Promise<QueueProcess> {
	const proxy = await amazon.anotherProxy();
	const started = await startN8n({
		...shared,
		userFolder: join(folder, name),
		role,
		args,
		env: { ...amazon.envFor(proxy), ...env },
	});
	return { ...started, name, proxy };
}
