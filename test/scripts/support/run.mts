import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { startChild } from '../../../scripts/lib/startChild.mjs';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

interface Ended {
	code: number | null;
	stdout: string;
	stderr: string;
}

interface Running {
	pid: number;
	/** What was printed so far, as soon as it contains the text. */
	printed(text: string): Promise<string>;
	ended: Promise<Ended>;
}

/** With exactly this environment: what the machine has does not matter. */
function start(command: string, args: string[], env: NodeJS.ProcessEnv, cwd = ROOT): Running {
	const child = startChild(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
	// A failed test may leave it running.
	onTestFinished(() => void child.kill('SIGKILL'));
	let stdout = '';
	let stderr = '';
	child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
	const ended = new Promise<Ended>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve({ code, stdout, stderr }));
	});
	const printed = (text: string) =>
		new Promise<string>((resolve, reject) => {
			const look = () => void (stdout.includes(text) && resolve(stdout));
			child.stdout.on('data', look);
			look();
			void ended.then(() => reject(new Error(`It ended without "${text}": ${stdout}${stderr}`)));
		});
	return { pid: child.pid ?? 0, printed, ended };
}

export const run = (...args: Parameters<typeof start>): Promise<Ended> => start(...args).ended;

/** A script of this repository that needs tsx, by the Node.js that runs the tests. */
export const startScript = (script: string, args: string[], env: NodeJS.ProcessEnv): Running =>
	start(process.execPath, ['--import', 'tsx', script, ...args], env);
