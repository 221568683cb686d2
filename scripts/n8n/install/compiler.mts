import { findProgram } from '../../lib/findProgram.mts';

/** What node-gyp compiles with; of each row one is enough. */
const PROGRAMS = [
	['g++', 'c++', 'clang++'],
	['make', 'gmake'],
	['python3', 'python'],
] as const;

export const COMPILER_ADVICE =
	'apt-get install g++ make python3 (Debian, Ubuntu), xcode-select --install (macOS)';

/** The names of the programs that compiling would need and PATH does not have. */
export function missingCompilerPrograms(): string[] {
	return PROGRAMS.filter((names) => !findProgram(names)).map(([name]) => name);
}
