export interface RunOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	quiet?: boolean;
}

export class CommandError extends Error {
	readonly output: string;
	readonly signal: NodeJS.Signals | undefined;
	/** Undefined if the command was interrupted or did not start. */
	readonly exitCode: number | undefined;
	constructor(
		message: string,
		output: string,
		end?: { signal?: NodeJS.Signals; exitCode?: number },
	);
}

export function runCommand(command: string, args: string[], options?: RunOptions): Promise<string>;

export function npm(args: string[], options?: RunOptions): Promise<string>;

export function environmentForNpm(extra?: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
