import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../../lib/runCommand.mts';

const repositoryFolder = fileURLToPath(new URL('../../..', import.meta.url));

const options = { cwd: repositoryFolder, quiet: true };

/** Builds the package, unless nothing has changed since, and packs it into the given folder, as npm would publish it. */
export async function buildAndPack(folder: string): Promise<string> {
	if (!(await isBuilt())) await npm(['run', 'build'], options);
	return await pack(folder);
}

const SOURCE_FOLDERS = ['nodes', 'credentials', 'icons'];
const SOURCE_FILES = ['gulpfile.js', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Whether no source is younger than the build. A folder changes when a file in it comes or goes. */
async function isBuilt(): Promise<boolean> {
	const builtAtMs = await changedAtMs('node_modules/.cache/n8n-nodes-alexa/build-complete');
	if (builtAtMs === 0 || (await changedAtMs('dist')) === 0) return false;
	const inFolders = await Promise.all(
		SOURCE_FOLDERS.map(async (folder) => {
			const names = await readdir(join(repositoryFolder, folder), { recursive: true });
			return names.map((name) => join(folder, name));
		}),
	);
	const sources = [...SOURCE_FOLDERS, ...SOURCE_FILES, ...inFolders.flat()];
	return Math.max(...(await Promise.all(sources.map(changedAtMs)))) < builtAtMs;
}

/** 0 if there is no such file. */
async function changedAtMs(path: string): Promise<number> {
	return (await stat(join(repositoryFolder, path)).catch(() => undefined))?.mtimeMs ?? 0;
}

const PACKED = 'N8N_NODES_ALEXA_PACKED';

/**
 * Packs once for all levels of a run of the tests. A level must not pack while the one of `npm start` runs beside it:
 * each start builds, and a build begins with nothing.
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
