import { join } from 'node:path';
import { withProgress, type Log } from '../../lib/progress.mjs';
import { runCommand } from '../../lib/runCommand.mts';
import { installPackages } from './installPackages.mts';
import { n8nFiles } from './n8nFiles.mts';
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
	const nodeBinary = await ensureNode24(log);
	const wanted = {
		...n8nFiles(version),
		name: `n8n-${version}`,
		title: `Installing n8n ${version}, 2 to 3 GB, once`,
		usually: '2 to 4 minutes',
		complete: async (partialFolder: string) => {
			await withProgress('Preparing SQLite for n8n', 'about a minute', log, () =>
				buildSqlite(partialFolder, nodeBinary),
			);
			await checkVersion(partialFolder, nodeBinary, version);
		},
	};
	const folder = await installPackages(wanted, log);
	return { version, nodeBinary, n8nScript: n8nScriptIn(folder) };
}

async function checkVersion(folder: string, nodeBinary: string, version: string): Promise<void> {
	const answer = await runCommand(nodeBinary, [n8nScriptIn(folder), '--version'], { quiet: true });
	if (answer.trim() === version) return;
	throw new Error(`The installed n8n calls itself "${answer.trim()}" and not ${version}.`);
}

function n8nScriptIn(folder: string): string {
	return join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
}
