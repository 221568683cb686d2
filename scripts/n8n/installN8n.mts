import { createHash } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withProgress, type Log } from '../lib/progress.mjs';
import { environmentForNpm, npm, runCommand } from '../lib/runCommand.mjs';
import { cacheFolder } from './cacheFolder.mts';
import { COMPILER_ADVICE, hasCompiler, headersFolder } from './compiler.mts';
import { installOnce } from './installOnce.mts';
import { ensureNode24 } from './node24.mts';

export const N8N_VERSION = '2.41.1';

export interface N8nInstall {
	version: string;
	nodeBinary: string;
	n8nScript: string;
}

const lockFolders = new URL('../../test/e2e/n8n-installs/', import.meta.url);
const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Installs n8n from the lock file in this repository, once per machine and lock file. */
export async function installN8n(log: Log, version = N8N_VERSION): Promise<N8nInstall> {
	const lockFolder = fileURLToPath(new URL(`${version}/`, lockFolders));
	const lockText = await readFile(join(lockFolder, 'package-lock.json'));
	const lockHash = createHash('sha256').update(lockText).digest('hex').slice(0, 12);
	const folder = join(cacheFolder(), `n8n-${version}-${lockHash}`);
	const nodeBinary = await ensureNode24(log);
	await installOnce(folder, async (partialFolder) => {
		for (const name of ['package.json', 'package-lock.json']) {
			await copyFile(join(lockFolder, name), join(partialFolder, name));
		}
		if (!hasCompiler())
			log(`No C++ compiler found, a ready-made SQLite will be tried. ${COMPILER_ADVICE}`);
		await withProgress(`Installing n8n ${version} (2.9 GB, once)`, 'about 4 minutes', log, () =>
			npm(['install', '--no-save', '--ignore-scripts', ...quietly], {
				cwd: partialFolder,
				env: environmentForNpm(),
				quiet: true,
			}),
		);
		await withProgress('Building SQLite for n8n', 'about a minute', log, () =>
			buildSqlite(partialFolder, nodeBinary),
		);
		await checkVersion(partialFolder, nodeBinary, version);
	});
	return { version, nodeBinary, n8nScript: n8nScriptIn(folder) };
}

async function buildSqlite(folder: string, nodeBinary: string): Promise<void> {
	const headers = headersFolder(nodeBinary);
	try {
		await npm(['rebuild', 'sqlite3', '--ignore-scripts=false', ...quietly], {
			cwd: folder,
			quiet: true,
			env: environmentForNpm({
				PATH: `${dirname(nodeBinary)}${delimiter}${process.env.PATH}`,
				...(headers && { npm_config_nodedir: headers }),
			}),
		});
		await runCommand(nodeBinary, ['-e', "require('sqlite3')"], { cwd: folder, quiet: true });
	} catch (error) {
		if (hasCompiler()) throw error;
		throw new Error(COMPILER_ADVICE, { cause: error });
	}
}

async function checkVersion(folder: string, nodeBinary: string, version: string): Promise<void> {
	const answer = await runCommand(nodeBinary, [n8nScriptIn(folder), '--version'], { quiet: true });
	if (answer.trim() === version) return;
	throw new Error(`The installed n8n calls itself "${answer.trim()}" and not ${version}.`);
}

function n8nScriptIn(folder: string): string {
	return join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
}
