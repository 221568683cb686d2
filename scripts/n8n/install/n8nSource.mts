import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCKED_VERSIONS, locksOf } from './n8nVersions.mts';

/** What npm installs a version of n8n from. */
export interface N8nSource {
	/** By name; without a lock file for a version that this repository has none of. */
	files: Record<string, string>;
	/** Another one for other files. */
	key: string;
}

const lockFolders = [locksOf('n8n'), locksOf('matrix')];

interface Manifest {
	overrides?: Record<string, string>;
}

export function n8nSource(version: string): N8nSource {
	const manifest = readText(version, 'package.json') ?? unlockedManifest(version);
	const lock = readText(version, 'package-lock.json');
	return {
		files: { 'package.json': manifest, ...(lock !== undefined && { 'package-lock.json': lock }) },
		key: createHash('sha256')
			.update(lock ?? manifest)
			.digest('hex')
			.slice(0, 12),
	};
}

/** Another version meets the same unreachable packages as those with a lock file. */
function unlockedManifest(version: string): string {
	const overrides = LOCKED_VERSIONS.map((locked) => {
		const manifest = JSON.parse(readText(locked, 'package.json') ?? '{}') as Manifest;
		return manifest.overrides;
	});
	const manifest = {
		private: true,
		dependencies: { n8n: version },
		overrides: Object.assign({}, ...overrides.reverse()) as Record<string, string>,
	};
	return `${JSON.stringify(manifest, null, 2)}\n`;
}

function readText(version: string, name: string): string | undefined {
	const file = lockFolders.map((folder) => join(folder, version, name)).find(existsSync);
	return file === undefined ? undefined : readFileSync(file, 'utf8');
}
