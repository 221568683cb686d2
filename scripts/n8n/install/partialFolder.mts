import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAbandoned, startBeating } from '../../lib/heartbeat.mts';
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
		const [, pid, host] = /^(\d+)@(.*)-[^-]*$/.exec(name.slice(prefix.length)) ?? [];
		if (await isAbandoned(path, Number(pid), host)) {
			log(`An install of ${basename(folder)} was interrupted; removing what it left`);
			await rm(path, { recursive: true, force: true });
		} else {
			live.push(path);
		}
	}
	return live;
}
