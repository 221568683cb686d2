export function inCi(env?: NodeJS.ProcessEnv): boolean;
