import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './isAlive.mts';

export interface TemporaryFolder {
	readonly path: string;
	remove(): Promise<void>;
}

const PREFIX = 'n8n-nodes-alexa-';
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };

/** Gone at the latest when this process ends; one that was killed leaves its folder to the next. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
	await removeAbandoned();
	const path = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
	const removeAtExit = () => rmSync(path, REMOVAL);
	process.once('exit', removeAtExit);
	return {
		path,
		remove: async () => {
			await rm(path, REMOVAL);
			process.off('exit', removeAtExit);
		},
	};
}

async function removeAbandoned(): Promise<void> {
	for (const name of await readdir(tmpdir())) {
		const pid = name.startsWith(PREFIX) && Number(/^\d+(?=-)/.exec(name.slice(PREFIX.length))?.[0]);
		if (pid && !isAlive(pid)) await rm(join(tmpdir(), name), REMOVAL);
	}
}
