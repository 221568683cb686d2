import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../../lib/runCommand.mts';

/** Puts a packed community package where n8n looks for those that a user installed. */
export async function installPackage(userFolder: string, tarball: string): Promise<void> {
	const folder = join(userFolder, '.n8n', 'nodes');
	// What an earlier start left there would count as installed, whatever was built since.
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), '{ "name": "installed-nodes", "private": true }\n');
	await npm(
		[
			'install',
			'--ignore-scripts',
			'--legacy-peer-deps',
			'--offline',
			'--no-audit',
			'--no-fund',
			tarball,
		],
		{ cwd: folder, quiet: true },
	);
}
