import which from 'which';

/** The first of these programs, each a name or a path, that this machine can run. */
export const findProgram = (programs: readonly string[]): string | undefined =>
	programs.flatMap((program) => which.sync(program, { nothrow: true }) ?? [])[0];
