import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../../lib/runCommand.mts';

const repositoryFolder = fileURLToPath(new URL('../../..', import.meta.url));

/** Builds the package and packs it into the given folder, as npm would publish it. */
export async function packPackage(folder: string): Promise<string> {
	const options = { cwd: repositoryFolder, quiet: true };
	await npm(['run', 'build'], options);
	await npm(['pack', '--ignore-scripts', '--pack-destination', folder], options);
	const tarballs = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
	const [tarball] = tarballs;
	if (tarball === undefined || tarballs.length > 1) {
		throw new Error(`Expected one packed package in ${folder} and found ${tarballs.length}.`);
	}
	return join(folder, tarball);
}
