import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { hasGoneSilent, startBeating } from '../../lib/heartbeat.mts';
import { isAlive } from '../../lib/isAlive.mjs';
import type { Log } from '../../lib/progress.mjs';
import { removeAtEnd } from '../../lib/startChild.mjs';

/** A folder being filled: named after the process that fills it, and touched as long as that lives. */
interface PartialFolder {
	readonly path: string;
	/** Leaves the folder as it is, for a rename or a removal. */
	stopBeating(): void;
}

export async function makePartialFolder(folder: string): Promise<PartialFolder> {
	const path = await mkdtemp(`${folder}.partial-${process.pid}@${hostname()}-`);
	// Once complete it has another name.
	removeAtEnd(path);
	return { path, stopBeating: startBeating(path) };
}

/** Partial folders that somebody is still filling; those whose process has gone are removed. */
export async function livePartialFolders(folder: string, log: Log): Promise<string[]> {
	const parent = dirname(folder);
	const prefix = `${basename(folder)}.partial-`;
	const live: string[] = [];
	for (const name of await readdir(parent)) {
		if (!name.startsWith(prefix)) continue;
		const path = join(parent, name);
		if (await isAbandoned(path, name.slice(prefix.length))) {
			log(`An install of ${basename(folder)} was interrupted; removing what it left`);
			await rm(path, { recursive: true, force: true });
		} else {
			live.push(path);
		}
	}
	return live;
}

async function isAbandoned(path: string, owner: string): Promise<boolean> {
	const [, pid, host] = /^(\d+)@(.*)-[^-]*$/.exec(owner) ?? [];
	if (host === hostname() && !isAlive(Number(pid))) return true;
	// The process may be in another container, or its number may be that of another one by now.
	return await hasGoneSilent(path);
}
