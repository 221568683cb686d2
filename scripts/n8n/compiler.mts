import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const COMPILERS = ['g++', 'c++', 'clang++'];

export const COMPILER_ADVICE =
	'A C++ compiler is needed to build SQLite: apt-get install g++ make python3 (Debian, Ubuntu), xcode-select --install (macOS).';

export function hasCompiler(): boolean {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.some((folder) => COMPILERS.some((name) => existsSync(join(folder, name))));
}

/** The C++ headers that came with a Node binary: with them node-gyp needs no download. */
export function headersFolder(nodeBinary: string): string | undefined {
	const prefixes = [
		dirname(dirname(nodeBinary)),
		join(dirname(dirname(nodeBinary)), 'node_modules', `node-${process.platform}-${process.arch}`),
	];
	return prefixes.find((prefix) => existsSync(join(prefix, 'include', 'node', 'node_version.h')));
}
