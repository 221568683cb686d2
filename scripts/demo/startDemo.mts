import getPort, { portNumbers } from 'get-port';
import { exampleDevices } from '../../simulator/index.mts';
import type { Log } from '../lib/progress.mjs';
import { PortTakenError } from '../n8n/run/n8nPorts.mts';
import { startRealN8n, type RealN8n } from '../n8n/run/realN8n.mts';
import type { DemoFolder } from './demoFolder.mts';

/** What n8n's own documents use. */
const N8N_PORT = 5678;
const ECHO_PORT = 8377;

/** Starts n8n and the simulator on their usual ports, or the next free ones. */
export async function startDemo(
	{ userFolder, encryptionKey, kept }: DemoFolder,
	tarball: string,
	say: Log,
): Promise<RealN8n> {
	for (;;) {
		const n8n = await nextFreePort(N8N_PORT, 'n8n', say);
		const pagePort = await nextFreePort(ECHO_PORT, 'the simulated Echo', say);
		try {
			return await startRealN8n({
				tarball,
				log: say,
				userFolder,
				ports: { n8n, broker: await getPort() },
				otherHosts: 'direct',
				simulator: { devices: exampleDevices, pagePort, log: say },
				env: { N8N_ENCRYPTION_KEY: encryptionKey },
			});
		} catch (error) {
			// Another program was quicker: the next look finds its port in use.
			if (isPortTaken(error)) continue;
			throw kept === undefined ? error : withAdvice(error as Error);
		}
	}
}

/** Whoever does not get the usual port is told. */
export async function nextFreePort(usual: number, what: string, say: Log): Promise<number> {
	const port = await getPort({ port: portNumbers(usual, usual + 99) });
	if (port !== usual) say(`Port ${usual} is in use: ${what} is on port ${port}`);
	return port;
}

/** n8n's, or that of the simulated Echo, which this process opens itself. */
const isPortTaken = (error: unknown) =>
	error instanceof PortTakenError || (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

/** What an earlier start has left may be what is wrong. */
const withAdvice = (error: Error) =>
	new Error(`${error.message}\n\nIf that stays so: npm start -- --reset starts over.`, {
		cause: error,
	});
