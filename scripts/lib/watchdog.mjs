// A process of its own, so that neither a kill of its owner nor a busy loop in a child can keep it from its work.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { isAlive } from './isAlive.mjs';
import { signalGroup } from './signalGroup.mjs';

const LOOK_EVERY_MS = 300;
/** What was killed a moment ago may still be writing. */
const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };

const [ownerPid = 0, ...watched] = process.argv.slice(2).map(Number);

/** @type {Set<number>} */
const groups = new Set();

/** @type {Set<string>} */
const folders = new Set();

createInterface({ input: process.stdin })
	.on('line', (line) => {
		const [sign, rest] = [line[0], line.slice(1)];
		if (sign === '!') folders.add(rest);
		else if (sign === '+') groups.add(Number(rest));
		else groups.delete(Number(rest));
	})
	// Its owner has ended, however that came.
	.on('close', () => {
		for (const pid of groups) signalGroup(pid, 'SIGKILL');
		for (const folder of folders) rmSync(folder, REMOVAL);
		process.exit();
	});

if (watched.length > 0) {
	setInterval(() => {
		if (!watched.every(isAlive)) process.kill(ownerPid, 'SIGKILL');
	}, LOOK_EVERY_MS);
}
