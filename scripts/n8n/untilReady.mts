import { lastLines, type ServerProcess } from './serverProcess.mts';
import { waitFor } from './waitFor.mts';

const START_TIMEOUT_MS = 180_000;
const REQUEST_TIMEOUT_MS = 5_000;

/** Health comes first and the REST API seconds later; until then other paths answer 200 with text. */
export async function untilReady(server: ServerProcess, port: number): Promise<void> {
	const url = `http://127.0.0.1:${port}`;
	const ready = waitFor(
		async () => {
			// Another n8n may have taken the port meanwhile, and would answer just as well.
			if (!saysReady(server.log(), port)) return false;
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

function saysReady(log: string, port: number): boolean {
	return new RegExp(`n8n ready on .*, port ${port}\\b`).test(log);
}

async function getJson(url: string): Promise<Record<string, unknown> | undefined> {
	const response = await fetch(url, { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
	const isJson = response.headers.get('content-type')?.includes('json') ?? false;
	const text = await response.text();
	return isJson ? (JSON.parse(text) as Record<string, unknown>) : undefined;
}
