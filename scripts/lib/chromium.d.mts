export const CHROMIUM_ADVICE: string;

export function findChromium(env?: NodeJS.ProcessEnv): string | undefined;
