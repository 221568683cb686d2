import { checkNodeVersion } from './lib/checkNodeVersion.mjs';

checkNodeVersion();
// Only now: an older Node.js need not even be able to read the rest.
const { startWatchdog } = await import('./lib/startChild.mjs');
const [esm, cjs] = await Promise.all([import('tsx/esm/api'), import('tsx/cjs/api')]);

startWatchdog();
// Both ways: the simulator is made of ES modules, and the events it reads of CommonJS ones.
cjs.register();
esm.register();
await import('../simulator/start.mts');
