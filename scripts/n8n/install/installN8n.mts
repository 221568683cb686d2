import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withProgress, type Log } from '../../lib/progress.mjs';
import { npm, runCommand } from '../../lib/runCommand.mts';
import { cacheFolder } from './cacheFolder.mts';
import { installOnce } from './installOnce.mts';
import { n8nSource, type N8nSource } from './n8nSource.mts';
import { LOCKED_VERSIONS } from './n8nVersions.mts';
import { ensureNode24 } from './node24.mts';
import { buildSqlite } from './sqlite.mts';

export const N8N_VERSION = LOCKED_VERSIONS[0] as string;

export interface N8nInstall {
	version: string;
	nodeBinary: string;
	n8nScript: string;
}

/** Installs n8n, once per machine and lock file. */
export async function installN8n(log: Log, version = N8N_VERSION): Promise<N8nInstall> {
	const source = n8nSource(version);
	const folder = join(cacheFolder(), `n8n-${version}-${source.key}`);
	const nodeBinary = await ensureNode24(log);
	await installOnce(folder, log, async (partialFolder) => {
		await installPackages(partialFolder, source, version, log);
		await withProgress('Preparing SQLite for n8n', 'about a minute', log, () =>
			buildSqlite(partialFolder, nodeBinary),
		);
		await checkVersion(partialFolder, nodeBinary, version);
	});
	return { version, nodeBinary, n8nScript: n8nScriptIn(folder) };
}

async function installPackages(
	folder: string,
	{ files }: N8nSource,
	version: string,
	log: Log,
): Promise<void> {
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
	await withProgress(`Installing n8n ${version}, 2 to 3 GB, once`, '2 to 4 minutes', log, () =>
		// Not npm ci: it refuses a lock file whose optional packages a registry lacks.
		npm(
			['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
			{ cwd: folder, quiet: true },
		),
	);
}

async function checkVersion(folder: string, nodeBinary: string, version: string): Promise<void> {
	const answer = await runCommand(nodeBinary, [n8nScriptIn(folder), '--version'], { quiet: true });
	if (answer.trim() === version) return;
	throw new Error(`The installed n8n calls itself "${answer.trim()}" and not ${version}.`);
}

function n8nScriptIn(folder: string): string {
	return join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
}
