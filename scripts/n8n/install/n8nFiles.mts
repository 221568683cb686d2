import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npmFilesIn, type NpmFiles } from './installPackages.mts';
import { LOCKED_VERSIONS, locksOf } from './n8nVersions.mts';

interface Manifest {
	overrides?: Record<string, string>;
}

/** What npm installs a version of n8n from. */
export function n8nFiles(version: string): NpmFiles {
	const folders = [locksOf('n8n'), locksOf('matrix')].map((folder) => join(folder, version));
	const locked = folders.find(existsSync);
	return locked === undefined ? { manifest: unlockedManifest(version) } : npmFilesIn(locked);
}

/** Another version meets the same unreachable packages as those with a lock file. */
function unlockedManifest(version: string): string {
	const overrides = LOCKED_VERSIONS.map((locked) => {
		const { manifest } = npmFilesIn(join(locksOf('n8n'), locked));
		return (JSON.parse(manifest) as Manifest).overrides;
	});
	const manifest = {
		private: true,
		dependencies: { n8n: version },
		overrides: Object.assign({}, ...overrides.reverse()) as Record<string, string>,
	};
	return `${JSON.stringify(manifest, null, 2)}\n`;
}
