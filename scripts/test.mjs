import { checkNodeVersion } from './lib/checkNodeVersion.mjs';

checkNodeVersion();
// Only now: an older Node.js need not even be able to read the rest.
await import('./test/main.mjs');
