import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../lib/isAlive.mts';

/**
 * Fills a folder once. The work happens in a sibling folder that gets its final name when complete,
 * so an interrupted install is never taken for a complete one.
 */
export async function installOnce(
	folder: string,
	install: (partialFolder: string) => Promise<void>,
): Promise<void> {
	await removeAbandoned(folder);
	if (existsSync(folder)) return;
	const partialFolder = `${folder}.partial-${process.pid}`;
	await mkdir(partialFolder, { recursive: true });
	try {
		await install(partialFolder);
		await rename(partialFolder, folder);
	} catch (error) {
		await rm(partialFolder, { recursive: true, force: true });
		const doneByAnother = existsSync(folder);
		if (!doneByAnother) throw error;
	}
}

async function removeAbandoned(folder: string): Promise<void> {
	const parent = dirname(folder);
	await mkdir(parent, { recursive: true });
	const prefix = `${basename(folder)}.partial-`;
	for (const name of await readdir(parent)) {
		if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
		await rm(join(parent, name), { recursive: true, force: true });
	}
}
