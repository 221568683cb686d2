import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const NPM = /^np[mx] |[\\/]np[mx](-cli\.js)? /;

/** @typedef {{ parent: number, command: string }} Process */

/**
 * The parent, and if npm is among those before it, all up to npm: its shell outlives it.
 * @param {number} first
 */
export function ancestors(first) {
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
