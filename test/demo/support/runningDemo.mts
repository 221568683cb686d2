import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startChild } from '../../../scripts/lib/startChild.mjs';
import { familyOf, killHard, type Process } from '../../scripts/support/processes.mts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const READY = 'Ctrl-C ends everything';

export interface Links {
	n8n: string;
	echo: string;
	/** Of n8n. */
	log: string;
	/** The lines to paste; none when the first example is not active. */
	curls: string[];
}

/** One `npm start`, as a user sees it in the terminal. */
export class RunningDemo {
	private text = '';
	private readonly child;
	private readonly exit: Promise<number | null>;

	/** `folder` is where it keeps what outlives it. */
	constructor(folder: string, args: string[], env: NodeJS.ProcessEnv) {
		this.child = startChild(process.execPath, ['scripts/run.mjs', 'demo/main.mts', ...args], {
			cwd: ROOT,
			env: { ...process.env, NODE_ENV: undefined, N8N_NODES_ALEXA_DEMO: folder, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const keep = (chunk: Buffer) => void (this.text += chunk.toString());
		this.child.stdout.on('data', keep);
		this.child.stderr.on('data', keep);
		this.exit = new Promise((resolve) => this.child.once('close', resolve));
	}

	printed(): string {
		return this.text;
	}

	/** Resolves when it has printed the text; throws when it ends before that. */
	async until(text: string): Promise<void> {
		await new Promise<void>((resolve, reject) => {
			const look = () => void (this.text.includes(text) && resolve());
			this.child.stdout.on('data', look);
			this.child.stderr.on('data', look);
			look();
			void this.exit.then(() => reject(new Error(`It ended without "${text}":\n${this.text}`)));
		});
	}

	async links(): Promise<Links> {
		await this.until(READY);
		const find = (pattern: RegExp) => pattern.exec(this.text)?.[1];
		return {
			n8n: find(/n8n editor +(http\S+)/) ?? '',
			echo: find(/Simulated Echo +(http\S+)/) ?? '',
			log: resolve(ROOT, find(/n8n's log +(\S.*)/) ?? ''),
			curls: [...this.text.matchAll(/^ *(curl .*)$/gm)].map(([, line]) => line ?? ''),
		};
	}

	/** Ends it as Ctrl-C does, and gives the exit code. */
	async end(): Promise<number | null> {
		this.child.kill('SIGINT');
		return await this.exit;
	}

	/** It, n8n, and whatever else it runs at the moment. */
	family(): Process[] {
		return familyOf(this.child.pid ?? 0);
	}

	/** Gives what must not outlive it. */
	kill(): Process[] {
		return killHard(this.child.pid ?? 0);
	}
}

/** What a pasted line prints. */
export async function inShell(line: string): Promise<string> {
	return (await promisify(execFile)('sh', ['-c', line])).stdout;
}
