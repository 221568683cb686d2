// A process of its own, so that neither a kill of its owner nor a busy loop in a child can keep it from its work.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { isAlive } from './isAlive.mjs';
import { signalGroup } from './signalGroup.mjs';

const LOOK_EVERY_MS = 300;
/** What was killed a moment ago may still be writing. */
const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
const NPM = /^np[mx] |[\\/]np[mx](-cli\.js)? /;

/** @typedef {{ parent: number, command: string }} Process */

const [ownerPid = 0, parentPid] = process.argv.slice(2).map(Number);

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

if (parentPid !== undefined) {
	const watched = ancestors(parentPid);
	setInterval(() => {
		if (!watched.every(isAlive)) process.kill(ownerPid, 'SIGKILL');
	}, LOOK_EVERY_MS);
}

/**
 * The parent, and if npm is among those before it, all up to npm: its shell outlives it.
 * @param {number} first
 */
function ancestors(first) {
	const found = [];
	const processes = runningProcesses();
	for (let pid = first, one = processes.get(pid); one; one = processes.get((pid = one.parent))) {
		found.push(pid);
		if (NPM.test(one.command)) return found;
	}
	return [first];
}

/** @returns {Map<number, Process>} */
function runningProcesses() {
	return process.platform === 'linux' ? processesOfLinux() : processesOfPs();
}

/** Slim images have no `ps`. */
function processesOfLinux() {
	/** @type {Map<number, Process>} */
	const found = new Map();
	for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
		try {
			const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
			// The name in parentheses may contain anything.
			const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
			found.set(Number(pid), { parent: Number(parent), command });
		} catch {
			// It ended in the meantime.
		}
	}
	return found;
}

function processesOfPs() {
	const printed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
	const lines = printed.matchAll(/^ *(\d+) +(\d+) +(.*)$/gm);
	return new Map(
		[...lines].map(([, pid, parent, command = '']) => [
			Number(pid),
			{ parent: Number(parent), command },
		]),
	);
}
