import { PassThrough } from 'node:stream';
import { onWindows, signalGroup } from './signalGroup.mjs';
import { startChild } from './startChild.mjs';

export interface RunOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	/** Keeps the output instead of showing it. */
	quiet?: boolean;
	/** In milliseconds: then it is killed. */
	timeout?: number;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const KILL_AFTER_MS = 3_000;
const KEPT_OUTPUT_CHARACTERS = 200_000;

/** What a process ends with after a signal has interrupted it. */
export const INTERRUPTED = 130;

export class CommandError extends Error {
	constructor(
		message: string,
		readonly output: string,
		/** What interrupted it, if anything did. */
		readonly signal?: NodeJS.Signals,
	) {
		super(message);
		this.name = 'CommandError';
	}
}

/**
 * Runs a command to its end. A signal that reaches this process meanwhile is passed to the command and everything it
 * started.
 */
export function runCommand(
	command: string,
	args: string[],
	{ env = process.env, quiet = false, ...options }: RunOptions = {},
): Promise<string> {
	return new Promise((resolve, reject) => {
		const shown = quiet ? 'pipe' : 'inherit';
		const child = startChild(command, args, {
			...options,
			killSignal: 'SIGKILL',
			env,
			stdio: ['ignore', shown, shown],
			// There npm is a batch file.
			shell: onWindows && command === 'npm',
		});
		const passing = passSignalsTo(child.pid);
		let output = '';
		const merged = new PassThrough();
		child.stdout?.pipe(merged, { end: false });
		child.stderr?.pipe(merged, { end: false });
		merged.on('data', (chunk) => (output = (output + chunk).slice(-KEPT_OUTPUT_CHARACTERS)));
		const end = (reason: string | undefined, signal?: NodeJS.Signals) => {
			passing.stop();
			if (reason === undefined) resolve(output);
			else reject(new CommandError(describe(command, args, reason, output), output, signal));
		};
		child.once('error', (error) => end(`could not be started: ${error.message}`));
		child.once('close', (exitCode, itsSignal) => {
			const signal = passing.passed() ?? itsSignal ?? undefined;
			if (signal !== undefined) end('was interrupted', signal);
			else end(exitCode === 0 ? undefined : `ended with code ${exitCode}`);
		});
	});
}

export function npm(args: string[], options: RunOptions = {}): Promise<string> {
	return runCommand('npm', args, { env: environmentForNpm(), ...options });
}

/**
 * npm hands its own settings to the scripts it runs as variables; they would override what a
 * nested npm is meant to do, for example whether install scripts run.
 */
export function environmentForNpm(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(
		([name]) =>
			!/^npm_(config_(ignore_scripts|local_prefix|allow_scripts)|package_|lifecycle_)/i.test(name),
	);
	return { ...Object.fromEntries(inherited), ...extra };
}

function describe(command: string, args: string[], reason: string, output: string): string {
	const title = `"${command} ${args.join(' ')}" ${reason}`;
	const tail = output.trim().split('\n').slice(-30).join('\n');
	return tail === '' ? `${title}.` : `${title}:\n${tail}`;
}

/** npm may take minutes to heed a signal; a second one, or a little while, ends it for certain. */
function passSignalsTo(pid: number | undefined) {
	let passed: NodeJS.Signals | undefined;
	let killTimer: NodeJS.Timeout | undefined;
	const pass = (signal: NodeJS.Signals) => {
		if (pid === undefined) return;
		signalGroup(pid, passed ? 'SIGKILL' : signal);
		passed = signal;
		killTimer ??= setTimeout(() => signalGroup(pid, 'SIGKILL'), KILL_AFTER_MS);
	};
	for (const signal of SIGNALS) process.on(signal, pass);
	const stop = () => {
		clearTimeout(killTimer);
		for (const signal of SIGNALS) process.off(signal, pass);
	};
	return { passed: () => passed, stop };
}
