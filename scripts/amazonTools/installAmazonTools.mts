import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../lib/progress.mjs';
import { installPackages, npmFilesIn } from '../n8n/install/installPackages.mts';

/** Installs them from the lock file beside this, once per machine; they are too many packages for every clone. */
export async function installAmazonTools(log: Log) {
	const wanted = {
		...npmFilesIn(fileURLToPath(new URL('lock', import.meta.url))),
		name: 'amazon-tools',
		title: "Installing Amazon's ASK CLI and APL linter",
		usually: 'half a minute',
	};
	const folder = await installPackages(wanted, log);
	const modules = join(folder, 'node_modules');
	return {
		/** The command `ask`, to be run with Node.js. */
		askScript: join(modules, 'ask-cli', 'dist', 'bin', 'ask.js'),
		/** The linter of APL documents, a package to be required. */
		aplSuggester: join(modules, 'apl-suggester'),
	};
}
