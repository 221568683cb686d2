import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withProgress, type Log } from '../lib/progress.mjs';
import { npm } from '../lib/runCommand.mts';
import { cacheFolder } from '../n8n/install/cacheFolder.mts';
import { installOnce } from '../n8n/install/installOnce.mts';

interface AmazonTools {
	/** The command `ask`, to be run with Node.js. */
	askScript: string;
	/** The linter of APL documents, a package to be required. */
	aplSuggester: string;
}

const FILES = ['package.json', 'package-lock.json'];
const text = (name: string) => readFileSync(new URL(`lock/${name}`, import.meta.url), 'utf8');

/** Installs them from the lock file beside this, once per machine; they are too many packages for every clone. */
export async function installAmazonTools(log: Log): Promise<AmazonTools> {
	const key = createHash('sha256').update(FILES.map(text).join('')).digest('hex').slice(0, 12);
	const folder = join(cacheFolder(), `amazon-tools-${key}`);
	await installOnce(folder, log, async (partialFolder) => {
		for (const name of FILES) await writeFile(join(partialFolder, name), text(name));
		await withProgress("Installing Amazon's ASK CLI and APL linter", 'half a minute', log, () =>
			npm(
				['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
				{ cwd: partialFolder, quiet: true },
			),
		);
	});
	const modules = join(folder, 'node_modules');
	return {
		askScript: join(modules, 'ask-cli', 'dist', 'bin', 'ask.js'),
		aplSuggester: join(modules, 'apl-suggester'),
	};
}
