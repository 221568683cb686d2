import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../../lib/progress.mjs';
import { installPackages, npmFilesIn } from '../../n8n/install/installPackages.mts';
import { locksOf } from '../../n8n/install/n8nVersions.mts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Puts the built package beside another n8n-core: modules are looked for where the package lies, and the two must
 * share one copy of n8n-workflow.
 */
export async function makeEngineFolder(folder: string, version: string, log: Log): Promise<void> {
	const wanted = {
		...npmFilesIn(join(locksOf('n8n-core'), version)),
		name: `n8n-core-${version}`,
		title: `Installing n8n-core ${version}, once`,
		usually: 'less than a minute',
	};
	const core = await installPackages(wanted, log);
	await mkdir(folder, { recursive: true });
	for (const name of ['dist', 'package.json']) {
		await cp(join(repository, name), join(folder, name), { recursive: true });
	}
	await symlink(join(core, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
