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
	console.error(error.message);
	process.exit(1);
}

// In this same process: nothing stands between Ctrl-C and the demo.
// Both ways: the demo is made of ES modules, and the events it reads of CommonJS ones.
const [esm, cjs] = await Promise.all([import('tsx/esm/api'), import('tsx/cjs/api')]);
cjs.register();
esm.register();
await import('./demo/main.mts');
