export interface RunOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	quiet?: boolean;
}

export class CommandError extends Error {
	readonly output: string;
	readonly signal: NodeJS.Signals | undefined;
}

export function runCommand(command: string, args: string[], options?: RunOptions): Promise<string>;

export function npm(args: string[], options?: RunOptions): Promise<string>;

export function environmentForNpm(extra?: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
