import { appendFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installOnce } from '../../../scripts/n8n/install/installOnce.mts';

// An install that takes a while, or goes on until it gets a signal.
const [folder = '', durationMs] = process.argv.slice(2);

await installOnce(folder, console.log, async (partialFolder) => {
	await appendFile(join(dirname(folder), 'installs'), `${process.pid}\n`);
	await writeFile(join(partialFolder, 'first half'), '');
	console.log('filling');
	const signal = new Promise((resolve) => process.once('SIGUSR2', resolve));
	await Promise.race([signal, sleep(durationMs === 'forever' ? 2 ** 30 : Number(durationMs))]);
	await writeFile(join(partialFolder, 'second half'), '');
});
console.log('done');
process.exit();
