import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withProgress, type Log } from '../../lib/progress.mjs';
import { npm } from '../../lib/runCommand.mts';
import { cacheFolder } from './cacheFolder.mts';
import { installOnce } from './installOnce.mts';

const MAJOR = 24;

/** The Node.js that n8n needs: its compiled parts are published for some versions only. */
export async function ensureNode24(log: Log): Promise<string> {
	if (Number(process.versions.node.split('.')[0]) === MAJOR) return process.execPath;
	const folder = join(cacheFolder(), `node-${MAJOR}`);
	const binary = join(
		'node_modules',
		'node',
		'bin',
		process.platform === 'win32' ? 'node.exe' : 'node',
	);
	await installOnce(folder, log, (partialFolder) =>
		withProgress(`Installing Node.js ${MAJOR} for n8n`, 'about 15 seconds', log, async () => {
			await writeFile(join(partialFolder, 'package.json'), '{ "private": true }\n');
			const output = await npm(
				// The package fetches its binary in an install script.
				['install', `node@${MAJOR}`, '--ignore-scripts=false', '--no-audit', '--no-fund'],
				{ cwd: partialFolder, quiet: true },
			);
			if (existsSync(join(partialFolder, binary))) return;
			throw new Error(
				`npm installed node@${MAJOR} without its binary. Start this again with Node.js ${MAJOR}, or allow the install script of the npm package "node".\n${output}`,
			);
		}),
	);
	return join(folder, binary);
}
