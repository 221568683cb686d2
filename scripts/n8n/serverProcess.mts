import { spawn } from 'node:child_process';

const KEPT_LOG_CHARACTERS = 2_000_000;
const KILL_AFTER_MS = 10_000;

export interface ServerProcess {
	readonly pid: number;
	/** Rejects as soon as the process has ended, with the end of its log. */
	readonly ended: Promise<never>;
	log(): string;
	stop(): Promise<void>;
}

export function startProcess(
	title: string,
	command: string,
	args: string[],
	env: NodeJS.ProcessEnv,
): ServerProcess {
	const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let text = '';
	const keep = (chunk: Buffer) => {
		text = (text + chunk.toString()).slice(-KEPT_LOG_CHARACTERS);
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const exited = new Promise<string>((resolve) => {
		child.once('error', (error) => resolve(`could not be started: ${error.message}`));
		child.once('close', (code, signal) => resolve(`ended with ${signal ?? `code ${code}`}`));
	});
	const ended = exited.then((how) => {
		throw new Error(`${title} ${how}. The end of its log:\n${lastLines(text)}`);
	});
	// Whoever waits for it sees the error; an ordinary stop has nobody waiting.
	ended.catch(() => undefined);
	const kill = () => child.kill('SIGKILL');
	// Ahead of whoever removes its files.
	process.prependOnceListener('exit', kill);
	void exited.then(() => process.off('exit', kill));
	return {
		pid: child.pid ?? 0,
		ended,
		log: () => text,
		stop: async () => {
			child.kill('SIGTERM');
			const timer = setTimeout(kill, KILL_AFTER_MS);
			await exited;
			clearTimeout(timer);
		},
	};
}

export function lastLines(text: string, count = 30): string {
	return text.trimEnd().split('\n').slice(-count).join('\n');
}
