import { lastLines, type ServerProcess } from '../../n8n/run/serverProcess.mts';
import { waitFor } from '../../n8n/rest/waitFor.mts';

const TIMEOUT_MS = 60_000;

export async function untilSaid(
	server: ServerProcess,
	words: RegExp,
	title: string,
): Promise<void> {
	const said = waitFor(async () => words.test(server.log()), {
		what: `${title} was not ready`,
		timeoutMs: TIMEOUT_MS,
		everyMs: 100,
	}).catch((error: Error) => {
		throw new Error(`${error.message} The end of its log:\n${lastLines(server.log())}`);
	});
	await Promise.race([said, server.ended]);
}
