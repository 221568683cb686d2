import getPort, { portNumbers } from 'get-port';
import { exampleDevices } from '../../simulator/index.mts';
import type { Log } from '../lib/progress.mjs';
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
	const pagePort = await nextFreePort(ECHO_PORT, 'the simulated Echo', say);
	const ports = async () => ({
		n8n: await nextFreePort(N8N_PORT, 'n8n', say),
		broker: await getPort(),
	});
	return await startRealN8n({
		tarball,
		log: say,
		userFolder,
		ports,
		otherHosts: 'direct',
		simulator: { devices: exampleDevices, pagePort, log: say },
		env: { N8N_ENCRYPTION_KEY: encryptionKey },
	}).catch((error: Error) => {
		throw kept === undefined ? error : withAdvice(error);
	});
}

/** Says so if it is not the usual one. */
async function nextFreePort(usual: number, what: string, say: Log): Promise<number> {
	const port = await getPort({ port: portNumbers(usual, usual + 99) });
	if (port !== usual) say(`Port ${usual} is in use: ${what} is on port ${port}`);
	return port;
}

/** What an earlier start has left may be what is wrong. */
const withAdvice = (error: Error) =>
	new Error(`${error.message}\n\nIf this persists: npm start -- --reset starts over.`, {
		cause: error,
	});
