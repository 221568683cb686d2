import type { ServerProcess } from './serverProcess.mts';

const REQUEST_TIMEOUT_MS = 5_000;

/** The command of n8n that the process runs. */
export type Role = 'start' | 'worker' | 'webhook';

/** What each says once it takes work; before that, another n8n on its port would answer just as well. */
const READY: Readonly<Record<Role, (port: number) => RegExp>> = {
	start: (port) => new RegExp(`n8n ready on .*, port ${port}\\b`),
	worker: () => /n8n worker is now ready/,
	webhook: () => /Webhook listener waiting for requests/,
};

/** Health comes first and the REST API seconds later; until then other paths answer 200 with text. */
export const hasRest = async (url: string): Promise<boolean> =>
	(await getJson(`${url}/rest/settings`))?.data !== undefined;

/** Waits until a process of n8n takes work. */
export async function untilReady(server: ServerProcess, port: number, role: Role): Promise<void> {
	const url = `http://127.0.0.1:${port}`;
	await server.untilReady(async (log) => {
		if (!READY[role](port).test(log)) return false;
		const health = await getJson(`${url}/healthz`);
		if (health?.status !== 'ok') return false;
		return role !== 'start' || (await hasRest(url));
	});
}

async function getJson(url: string): Promise<Record<string, unknown> | undefined> {
	const response = await fetch(url, { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
	const isJson = response.headers.get('content-type')?.includes('json') ?? false;
	const text = await response.text();
	return isJson ? (JSON.parse(text) as Record<string, unknown>) : undefined;
}
