import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withProgress, type Log } from '../../lib/progress.mjs';
import { npm } from '../../lib/runCommand.mts';
import { cacheFolder } from './cacheFolder.mts';
import { installOnce } from './installOnce.mts';

/** What npm installs from. */
export interface NpmFiles {
	manifest: string;
	/** Undefined for what this repository has no lock file of. */
	lock?: string;
}

export function npmFilesIn(folder: string): Required<NpmFiles> {
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');
	return { manifest: read('package.json'), lock: read('package-lock.json') };
}

interface Wanted extends NpmFiles {
	/** What its folder is called, before a part that is another one for other files. */
	name: string;
	title: string;
	usually: string;
	/** What is left to do. */
	complete?: (folder: string) => Promise<void>;
}

/** Installs packages without running their scripts, once per machine; gives their folder. */
export async function installPackages(
	{ name, manifest, lock, title, usually, complete }: Wanted,
	log: Log,
): Promise<string> {
	const hash = createHash('sha256')
		.update(lock ?? manifest)
		.digest('hex');
	const folder = join(cacheFolder(), `${name}-${hash.slice(0, 12)}`);
	await installOnce(folder, log, async (partial) => {
		await writeFile(join(partial, 'package.json'), manifest);
		if (lock !== undefined) await writeFile(join(partial, 'package-lock.json'), lock);
		await withProgress(title, usually, log, () =>
			// Not npm ci: it refuses a lock file whose optional packages a registry lacks.
			npm(
				['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
				{ cwd: partial, quiet: true },
			),
		);
		await complete?.(partial);
	});
	return folder;
}
