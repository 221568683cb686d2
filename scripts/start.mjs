import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './lib/ensureDependencies.mjs';

try {
	await ensureDependencies(fileURLToPath(new URL('..', import.meta.url)));
} catch (error) {
	console.error(error.message);
	process.exit(1);
}

// In this same process: nothing stands between Ctrl-C and the demo.
const { register } = await import('tsx/esm/api');
register();
await import('./demo.mts');
