export function newestN8n(env?: NodeJS.ProcessEnv): Promise<string>;
