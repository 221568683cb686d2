import { closeSync, openSync, readFileSync } from 'node:fs';
import { startChild } from '../../lib/startChild.mjs';
import { waitFor } from '../rest/waitFor.mts';

const KILL_AFTER_MS = 10_000;
const START_TIMEOUT_MS = 180_000;

export interface ServerProcess {
	readonly pid: number;
	/** Rejects as soon as the process has ended, with the end of its log. */
	readonly ended: Promise<never>;
	/** What it has written since it started. */
	log(): string;
	/** Waits until its log, or what can be asked of it by now, says so. */
	untilReady(isReady: (log: string) => boolean | Promise<boolean>): Promise<void>;
	stop(): Promise<void>;
}

interface ServerOptions {
	title: string;
	command: string;
	args: readonly string[];
	env: NodeJS.ProcessEnv;
	/** Takes its output. Not a pipe: n8n never ends when it cannot write. */
	logFile: string;
}

export function startProcess({ title, command, args, env, logFile }: ServerOptions): ServerProcess {
	const output = openSync(logFile, 'w');
	const child = startChild(command, args, { env, stdio: ['ignore', output, output] });
	closeSync(output);
	const log = () => readFileSync(logFile, 'utf8');
	const withLog = (message: string) =>
		new Error(`${message} The end of its log:\n${lastLines(log())}`);
	const exited = new Promise<string>((resolve) => {
		child.once('error', (error) => resolve(`could not be started: ${error.message}`));
		child.once('exit', (code, signal) => resolve(`ended with ${signal ?? `code ${code}`}`));
	});
	const ended = exited.then((how) => {
		throw withLog(`${title} ${how}.`);
	});
	// Whoever waits for it sees the error; an ordinary stop has nobody waiting.
	ended.catch(() => undefined);
	return {
		pid: child.pid ?? 0,
		ended,
		log,
		untilReady: async (isReady) => {
			const ready = waitFor(async () => await isReady(log()), {
				what: `${title} was not ready`,
				timeoutMs: START_TIMEOUT_MS,
			}).catch((error: Error) => {
				throw withLog(error.message);
			});
			await Promise.race([ready, ended]);
		},
		stop: async () => {
			child.kill('SIGTERM');
			const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
			await exited;
			clearTimeout(timer);
		},
	};
}

const lastLines = (text: string) => text.trimEnd().split('\n').slice(-30).join('\n');
