import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../../lib/runCommand.mts';

const repositoryFolder = fileURLToPath(new URL('../../..', import.meta.url));

const options = { cwd: repositoryFolder, quiet: true };

/** Builds the package and packs it into the given folder, as npm would publish it. */
export async function buildAndPack(folder: string): Promise<string> {
	await npm(['run', 'build'], options);
	return await packPackage(folder);
}

/** Packs what is built: tests may run side by side, and a build begins with nothing. */
export async function packPackage(folder: string): Promise<string> {
	await npm(['pack', '--ignore-scripts', '--pack-destination', folder], options);
	const tarballs = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
	const [tarball] = tarballs;
	if (tarball === undefined || tarballs.length > 1) {
		throw new Error(`Expected one packed package in ${folder} and found ${tarballs.length}.`);
	}
	return join(folder, tarball);
}
