import getPort from 'get-port';
import { runCommand } from '../../../scripts/lib/runCommand.mts';
import type { N8nInstall } from '../../../scripts/n8n/install/installN8n.mts';

/** Each try takes n8n seconds; a machine with a slow disk may find the database busy in several of them. */
const TRY_FOR_MS = 2 * 60_000;

/** Runs a command of n8n, for example `export:workflow`, on the data of an environment's user folder. */
export async function n8nCommand(
	{ nodeBinary, n8nScript }: N8nInstall,
	args: string[],
	env: NodeJS.ProcessEnv,
): Promise<string> {
	// A server with the same environment may be running and hold the ports named there.
	const broker = await getPort();
	const run = async () =>
		await runCommand(nodeBinary, [n8nScript, ...args], {
			env: { ...env, N8N_RUNNERS_BROKER_PORT: String(broker) },
			quiet: true,
		});
	const startedMs = performance.now();
	for (;;) {
		try {
			return await run();
		} catch (error) {
			// The server may be writing to the database at that moment, and n8n's commands do not wait for it.
			const isBusy = error instanceof Error && error.message.includes('SQLITE_BUSY');
			if (!isBusy || performance.now() - startedMs > TRY_FOR_MS) throw error;
		}
	}
}
