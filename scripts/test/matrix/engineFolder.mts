import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withProgress, type Log } from '../../lib/progress.mjs';
import { npm } from '../../lib/runCommand.mts';
import { cacheFolder } from '../../n8n/install/cacheFolder.mts';
import { installOnce } from '../../n8n/install/installOnce.mts';
import { locksOf } from '../../n8n/install/n8nVersions.mts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Puts the built package beside another n8n-core: modules are looked for where the package lies, and the two must
 * share one copy of n8n-workflow.
 */
export async function makeEngineFolder(folder: string, version: string, log: Log): Promise<void> {
	const core = await installCore(version, log);
	await mkdir(folder, { recursive: true });
	for (const name of ['dist', 'package.json']) {
		await cp(join(repository, name), join(folder, name), { recursive: true });
	}
	await symlink(join(core, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/** Installs n8n-core, once per machine and lock file. */
async function installCore(version: string, log: Log): Promise<string> {
	const locks = join(locksOf('n8n-core'), version);
	const lock = await readFile(join(locks, 'package-lock.json'));
	const key = createHash('sha256').update(lock).digest('hex').slice(0, 12);
	const folder = join(cacheFolder(), `n8n-core-${version}-${key}`);
	await installOnce(folder, log, async (partialFolder) => {
		await cp(locks, partialFolder, { recursive: true });
		await withProgress(`Installing n8n-core ${version}, once`, 'less than a minute', log, () =>
			npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
				cwd: partialFolder,
				quiet: true,
			}),
		);
	});
	return folder;
}
