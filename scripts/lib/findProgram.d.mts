export function findProgram(names: readonly string[], env?: NodeJS.ProcessEnv): string | undefined;

export function isExecutable(file: string): boolean;
