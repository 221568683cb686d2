import { findProgram } from '../../lib/findProgram.mjs';

/** What node-gyp compiles with; of each row one is enough. */
const PROGRAMS = [
	['g++', 'c++', 'clang++'],
	['make', 'gmake'],
	['python3', 'python'],
];

/** How scripts/n8n/install/main.mts ends when this is what is missing. */
export const NO_COMPILER_EXIT_CODE = 69;

export const COMPILER_ADVICE =
	'apt-get install g++ make python3 (Debian, Ubuntu), xcode-select --install (macOS)';

export function missingCompilerPrograms(env = process.env) {
	return PROGRAMS.filter((names) => !findProgram(names, env)).map(([name]) => name);
}
