import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../../lib/runCommand.mts';

const repositoryFolder = fileURLToPath(new URL('../../..', import.meta.url));

const options = { cwd: repositoryFolder, quiet: true };

/** Builds the package and packs it into the given folder, as npm would publish it, unless it is packed for all. */
export async function buildAndPack(folder: string): Promise<string> {
	if (process.env[PACKED] === undefined) await npm(['run', 'build'], options);
	return await packPackage(folder);
}

export const PACKED = 'N8N_NODES_ALEXA_PACKED';

/**
 * Packs once for all levels of a run of the tests. A level must not pack while the one of `npm start` runs beside it: its
 * first start builds, and a build begins with nothing.
 */
export async function packForAll(folder: string): Promise<void> {
	process.env[PACKED] = await pack(folder);
}

/** What is packed for all, or now. */
export const packPackage = async (folder: string): Promise<string> =>
	process.env[PACKED] ?? (await pack(folder));

async function pack(folder: string): Promise<string> {
	await npm(['pack', '--ignore-scripts', '--pack-destination', folder], options);
	const tarballs = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
	const [tarball] = tarballs;
	if (tarball === undefined || tarballs.length > 1) {
		throw new Error(`Expected one packed package in ${folder} and found ${tarballs.length}.`);
	}
	return join(folder, tarball);
}
