import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../lib/isAlive.mts';
import type { Log } from '../lib/progress.mjs';

const BEAT_EVERY_MS = 5_000;
const SILENT_FOR_MS = 60_000;

/** A folder being filled: named after the process that fills it, and touched as long as that lives. */
export interface PartialFolder {
	readonly path: string;
	/** Leaves the folder as it is, for a rename or a removal. */
	stopBeating(): void;
}

export async function makePartialFolder(folder: string): Promise<PartialFolder> {
	const path = await mkdtemp(`${folder}.partial-${process.pid}@${hostname()}-`);
	const timer = setInterval(() => {
		const now = new Date();
		// Gone only if somebody removed it, which the work in it will tell.
		utimes(path, now, now).catch(() => undefined);
	}, BEAT_EVERY_MS).unref();
	return { path, stopBeating: () => clearInterval(timer) };
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
	const found = await stat(path).catch(() => undefined);
	return found !== undefined && Date.now() - found.mtimeMs > SILENT_FOR_MS;
}
