// Run as a command, or as a worker of the benchmark.
import { beBusy } from './busy.mjs';

const [going] = process.argv.slice(2);
if (going !== undefined) beBusy(going);
process.once('message', ({ file }) => beBusy(file));
