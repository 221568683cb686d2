import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isAbandoned, startBeating } from '../lib/heartbeat.mts';

interface Owner {
	pid: number;
	host: string;
}

/** Makes this the only demo on the folder, until what it returns is called; throws if another runs. */
export async function beTheOnlyOne(folder: string): Promise<() => Promise<void>> {
	const file = join(folder, 'running.json');
	const owner = await readOwner(file);
	if (owner !== undefined && !(await isAbandoned(file, owner.pid, owner.host))) {
		throw new Error(
			`The demo of this clone is running already, as process ${owner.pid}: use that one, or end it with Ctrl-C and start again.`,
		);
	}
	await writeFile(file, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner));
	const stopBeating = startBeating(file);
	return async () => {
		stopBeating();
		await rm(file, { force: true });
	};
}

async function readOwner(file: string): Promise<Owner | undefined> {
	try {
		return JSON.parse(await readFile(file, 'utf8')) as Owner;
	} catch {
		// Not there, or cut off when its process was killed.
		return undefined;
	}
}
