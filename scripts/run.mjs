// Every command of package.json: `node scripts/run.mjs FILE`, a path from this folder, and the arguments of the file.
import { fileURLToPath } from 'node:url';
import { checkNodeVersion } from './lib/checkNodeVersion.mjs';

checkNodeVersion();
// Only now: an older Node.js need not even be able to read the rest.
const { ensureDependencies } = await import('./lib/ensureDependencies.mjs');
const { startWatchdog } = await import('./lib/startChild.mjs');

startWatchdog();

try {
	await ensureDependencies(fileURLToPath(new URL('..', import.meta.url)));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

// In this same process: nothing is between Ctrl-C and the command.
// Both ways: the commands are ES modules, and the events they read CommonJS ones.
const [esm, cjs] = await Promise.all([import('tsx/esm/api'), import('tsx/cjs/api')]);
cjs.register();
esm.register();
const { useOwnTemporaryFolder } = await import('./lib/temporaryFolder.mts');
useOwnTemporaryFolder();

const [file = ''] = process.argv.splice(2, 1);
await import(new URL(file, import.meta.url).href);
