// A process of its own, so that neither a kill of its owner nor a busy loop in a child can keep it from its work.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { signalGroup } from './signalGroup.mjs';

const LOOK_EVERY_MS = 300;
const NPM = /^np[mx] |[\\/]np[mx](-cli\.js)? /;

const [ownerPid, parentPid] = process.argv.slice(2).map(Number);
const groups = new Set();

createInterface({ input: process.stdin })
	.on('line', (line) => {
		const pid = Number(line.slice(1));
		if (line.startsWith('+')) groups.add(pid);
		else groups.delete(pid);
	})
	// Its owner has ended, however that came.
	.on('close', () => {
		for (const pid of groups) signalGroup(pid, 'SIGKILL');
		process.exit();
	});

if (parentPid !== undefined) {
	const watched = ancestors(parentPid);
	setInterval(() => {
		if (!watched.every(isAlive)) process.kill(ownerPid, 'SIGKILL');
	}, LOOK_EVERY_MS);
}

/** The parent, and if npm is among those before it, all up to npm: its shell outlives it. */
function ancestors(first) {
	const found = [];
	const processes = runningProcesses();
	for (let pid = first; processes.has(pid); pid = processes.get(pid).parent) {
		found.push(pid);
		if (NPM.test(processes.get(pid).command)) return found;
	}
	return [first];
}

function runningProcesses() {
	return process.platform === 'linux' ? processesOfLinux() : processesOfPs();
}

/** Slim images have no `ps`. */
function processesOfLinux() {
	const found = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((pid) => {
			try {
				const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
				// The name in parentheses may contain anything.
				const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
				const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
				return [[+pid, { parent: +parent, command }]];
			} catch {
				// It ended in the meantime.
				return [];
			}
		});
	return new Map(found);
}

function processesOfPs() {
	const printed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
	const lines = printed.matchAll(/^ *(\d+) +(\d+) +(.*)$/gm);
	return new Map(
		[...lines].map(([, pid, parent, command]) => [+pid, { parent: +parent, command }]),
	);
}

function isAlive(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error.code === 'EPERM';
	}
}
