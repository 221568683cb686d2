import getPort from 'get-port';
import { runCommand } from '../../../scripts/lib/runCommand.mts';
import type { N8nInstall } from '../../../scripts/n8n/install/installN8n.mts';

/** Runs a command of n8n, for example `export:workflow`, on the data of an environment's user folder. */
export async function n8nCommand(
	{ nodeBinary, n8nScript }: N8nInstall,
	args: string[],
	env: NodeJS.ProcessEnv,
): Promise<string> {
	// A server with the same environment may be running and hold the ports named there.
	const broker = await getPort();
	return await runCommand(nodeBinary, [n8nScript, ...args], {
		env: { ...env, N8N_RUNNERS_BROKER_PORT: String(broker) },
		quiet: true,
	});
}
