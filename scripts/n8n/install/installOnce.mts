import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../lib/progress.mjs';
import { livePartialFolders, makePartialFolder } from './partialFolder.mts';

const LOOK_EVERY_MS = 500;

/**
 * Fills a folder once. The work happens in a sibling folder that gets its final name when complete,
 * so an interrupted install is never taken for a complete one. Who comes second waits for the first.
 */
export async function installOnce(
	folder: string,
	log: Log,
	install: (partialFolder: string) => Promise<void>,
): Promise<void> {
	await mkdir(dirname(folder), { recursive: true });
	await untilNobodyInstalls(folder, log);
	if (!existsSync(folder)) await installNow(folder, install);
}

async function untilNobodyInstalls(folder: string, log: Log): Promise<void> {
	let told = false;
	while ((await livePartialFolders(folder, log)).length > 0) {
		if (!told) log(`Another process is installing ${basename(folder)}; waiting for it`);
		told = true;
		await sleep(LOOK_EVERY_MS);
	}
}

async function installNow(
	folder: string,
	install: (partialFolder: string) => Promise<void>,
): Promise<void> {
	const partial = await makePartialFolder(folder);
	try {
		await install(partial.path);
		await rename(partial.path, folder);
	} catch (error) {
		await rm(partial.path, { recursive: true, force: true });
		// Both may have started in the same moment.
		const doneByAnother = existsSync(folder);
		if (!doneByAnother) throw error;
	} finally {
		partial.stopBeating();
	}
}
