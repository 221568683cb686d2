export const NO_COMPILER_EXIT_CODE: number;

export const COMPILER_ADVICE: string;

/** The names of the programs that compiling would need and PATH does not have. */
export function missingCompilerPrograms(env?: NodeJS.ProcessEnv): string[];
