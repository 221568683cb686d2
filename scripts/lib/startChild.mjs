import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ancestors } from './ancestors.mjs';
import { onWindows, signalGroup } from './signalGroup.mjs';

/** @import { ChildProcess, SpawnOptions } from 'node:child_process' */

const WATCHDOG = fileURLToPath(new URL('watchdog.mjs', import.meta.url));

/** Taken at once: a process whose parent has ended gets another. */
const parentPid = process.ppid;

/**
 * The ids of the groups that live; each child leads one.
 * @type {Set<number>}
 */
const groups = new Set();

/**
 * A pipe to the watchdog, which closes when this process ends.
 * @type {NonNullable<ChildProcess['stdin']> | undefined}
 */
let lifeline;

/**
 * As `spawn`, with `stdio` as a list. However this process ends, also by `kill -9`, the child and everything the child
 * has started end as well; what the child leaves behind ends with the child.
 */
export const startChild = /** @type {typeof spawn} */ (start);

/**
 * @param {string} command
 * @param {string[]} args
 * @param {SpawnOptions & { stdio: any[] }} options
 */
function start(command, args, options) {
	startWatchdog();
	const child = onWindows ? spawn(command, args, options) : spawnAtGate(command, args, options);
	if (child.pid === undefined) return child;
	watch(child, child.pid);
	if (!onWindows) openGate(child);
	return child;
}

/**
 * Nothing runs before the watchdog knows of it: if this process ends meanwhile, the shell reads nothing and ends.
 * @param {string} command
 * @param {string[]} args
 * @param {SpawnOptions & { stdio: any[] }} options
 */
function spawnAtGate(command, args, { stdio, ...options }) {
	const gate = stdio.length;
	const wait = `read -r go <&${gate} && exec "$@" ${gate}<&-`;
	return spawn('/bin/sh', ['-c', wait, 'sh', command, ...args], {
		...options,
		stdio: [...stdio, 'pipe'],
		detached: true,
	});
}

/** @param {ChildProcess} child */
function openGate({ stdio }) {
	const gate = /** @type {import('node:stream').Writable} */ (stdio.at(-1));
	gate.on('error', () => undefined).end('go\n');
}

/**
 * @param {ChildProcess} child
 * @param {number} pid
 */
function watch(child, pid) {
	groups.add(pid);
	lifeline?.write(`+${pid}\n`);
	child.once('exit', () => {
		signalGroup(pid, 'SIGKILL');
		groups.delete(pid);
		lifeline?.write(`-${pid}\n`);
	});
}

/**
 * However this process ends, the folder is then removed.
 * @param {string} folder
 */
export function removeAtEnd(folder) {
	startWatchdog();
	lifeline?.write(`!${folder}\n`);
}

/** From now on this process ends with npm, or with the test runner, if one of them has started it. */
export function startWatchdog() {
	if (lifeline !== undefined) return;
	const { PATH, npm_lifecycle_event: script, VITEST: test } = process.env;
	// After a start by hand the shell may go, as with nohup.
	// Looked for here: the watchdog needs a moment to start, and npm may be gone by then.
	const watched = script || test ? ancestors(parentPid).map(String) : [];
	const watchdog = spawn(process.execPath, [WATCHDOG, String(process.pid), ...watched], {
		// Without NODE_OPTIONS: a debugger would be told to listen on a port that is in use.
		env: { PATH },
		stdio: ['pipe', 'ignore', 'ignore'],
		detached: !onWindows,
	});
	watchdog.on('error', () => undefined);
	watchdog.unref();
	lifeline = watchdog.stdin.on('error', () => undefined);
	// A pipe, which its type does not say.
	/** @type {import('node:net').Socket} */ (lifeline).unref();
	// Ahead of whoever removes the files of the children.
	process.prependOnceListener('exit', () => groups.forEach((pid) => signalGroup(pid, 'SIGKILL')));
}
