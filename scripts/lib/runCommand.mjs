import { PassThrough } from 'node:stream';
import { onWindows, signalGroup } from './signalGroup.mjs';
import { startChild } from './startChild.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const KILL_AFTER_MS = 3_000;
const KEPT_OUTPUT_CHARACTERS = 200_000;

/** Live commands. */
const running = new Set();

export class CommandError extends Error {
	constructor(message, output, { signal, exitCode } = {}) {
		super(message);
		this.name = 'CommandError';
		this.output = output;
		this.signal = signal;
		this.exitCode = exitCode;
	}
}

/**
 * Runs a command to its end. With `quiet` its output is kept instead of shown.
 * A signal that reaches this process meanwhile is passed to the command and everything it started.
 */
export function runCommand(command, args, { cwd, env, quiet = false } = {}) {
	return new Promise((resolve, reject) => {
		const child = startChild(command, args, {
			cwd,
			env: env ?? process.env,
			stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
			// There npm is a batch file.
			shell: onWindows && command === 'npm',
		});
		const record = { child, signal: undefined, killTimer: undefined };
		track(record);
		let output = '';
		const merged = new PassThrough();
		child.stdout?.pipe(merged, { end: false });
		child.stderr?.pipe(merged, { end: false });
		merged.on('data', (chunk) => (output = (output + chunk).slice(-KEPT_OUTPUT_CHARACTERS)));
		const fail = (reason, end) =>
			reject(new CommandError(describe(command, args, reason, output), output, end));
		child.once('error', (error) => {
			untrack(record);
			fail(`could not be started: ${error.message}`);
		});
		child.once('close', (exitCode, signal) => {
			untrack(record);
			if (exitCode === 0 && !record.signal) resolve(output);
			else if (record.signal ?? signal)
				fail('was interrupted', { signal: record.signal ?? signal });
			else fail(`ended with code ${exitCode}`, { exitCode });
		});
	});
}

export function npm(args, options) {
	return runCommand('npm', args, options);
}

/**
 * npm hands its own settings to the scripts it runs as variables; they would override what a
 * nested npm is meant to do, for example whether install scripts run.
 */
export function environmentForNpm(extra = {}) {
	const inherited = Object.entries(process.env).filter(
		([name]) =>
			!/^npm_(config_(ignore_scripts|local_prefix|allow_scripts)|package_|lifecycle_)/i.test(name),
	);
	return { ...Object.fromEntries(inherited), ...extra };
}

function describe(command, args, reason, output) {
	const title = `"${command} ${args.join(' ')}" ${reason}`;
	const tail = output.trim().split('\n').slice(-30).join('\n');
	return tail === '' ? `${title}.` : `${title}:\n${tail}`;
}

function track(record) {
	if (running.size === 0) {
		for (const signal of SIGNALS) process.on(signal, passOn);
	}
	running.add(record);
}

function untrack(record) {
	running.delete(record);
	clearTimeout(record.killTimer);
	if (running.size > 0) return;
	for (const signal of SIGNALS) process.off(signal, passOn);
}

/** npm may take minutes to heed a signal; a second one, or a little while, ends it for certain. */
function passOn(signal) {
	for (const record of running) {
		send(record.child, record.signal ? 'SIGKILL' : signal);
		record.signal = signal;
		record.killTimer ??= setTimeout(() => send(record.child, 'SIGKILL'), KILL_AFTER_MS);
	}
}

function send({ pid }, signal) {
	if (pid !== undefined) signalGroup(pid, signal);
}
