import { temporaryFolder } from '../lib/temporaryFolder.mts';
import { freePorts } from './freePorts.mts';
import type { N8nInstall } from './installN8n.mts';
import { installPackage } from './installPackage.mts';
import { n8nEnvironment } from './n8nEnvironment.mts';
import { lastLines, startProcess, type ServerProcess } from './serverProcess.mts';
import { waitFor } from './waitFor.mts';

const START_TIMEOUT_MS = 180_000;
const REQUEST_TIMEOUT_MS = 5_000;

export interface StartOptions {
	install: N8nInstall;
	tarball?: string;
	/** A folder that outlives the server; without it a temporary one is made and removed. */
	userFolder?: string;
	env?: Record<string, string>;
}

export interface N8nServer {
	readonly url: string;
	readonly port: number;
	readonly pid: number;
	readonly userFolder: string;
	log(): string;
	stop(): Promise<void>;
}

export async function startN8n({
	install,
	tarball,
	userFolder,
	env = {},
}: StartOptions): Promise<N8nServer> {
	const temporary = userFolder === undefined ? await temporaryFolder() : undefined;
	const folder = userFolder ?? temporary!.path;
	let server: ServerProcess | undefined;
	try {
		if (tarball !== undefined) await installPackage(folder, tarball);
		const [port, broker] = (await freePorts(2)) as [number, number];
		const url = `http://127.0.0.1:${port}`;
		server = startProcess(
			'n8n',
			install.nodeBinary,
			['--import', new URL('exitWithParent.mjs', import.meta.url).href, install.n8nScript, 'start'],
			n8nEnvironment(install.nodeBinary, folder, { n8n: port, broker }, env),
		);
		const { pid, log, stop } = server;
		await untilReady(url, server);
		return {
			url,
			port,
			pid,
			userFolder: folder,
			log,
			stop: async () => {
				await stop();
				await temporary?.remove();
			},
		};
	} catch (error) {
		await server?.stop();
		await temporary?.remove();
		throw error;
	}
}

/** Health comes first and the REST API seconds later; until then other paths answer 200 with text. */
async function untilReady(url: string, server: ServerProcess): Promise<void> {
	const ready = waitFor(
		async () => {
			const health = await getJson(`${url}/healthz`);
			if (health?.status !== 'ok') return false;
			return (await getJson(`${url}/rest/settings`))?.data !== undefined;
		},
		{ what: 'n8n was not ready', timeoutMs: START_TIMEOUT_MS },
	).catch((error: Error) => {
		throw new Error(`${error.message} The end of its log:\n${lastLines(server.log())}`);
	});
	await Promise.race([ready, server.ended]);
}

async function getJson(url: string): Promise<Record<string, unknown> | undefined> {
	const response = await fetch(url, { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
	const isJson = response.headers.get('content-type')?.includes('json') ?? false;
	const text = await response.text();
	return isJson ? (JSON.parse(text) as Record<string, unknown>) : undefined;
}
