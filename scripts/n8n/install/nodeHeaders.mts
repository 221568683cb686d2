import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The C++ headers that came with a Node binary: with them node-gyp needs no download. */
export function nodeHeaders(nodeBinary: string): string | undefined {
	const prefixes = [
		dirname(dirname(nodeBinary)),
		join(dirname(dirname(nodeBinary)), 'node_modules', `node-${process.platform}-${process.arch}`),
	];
	return prefixes.find((prefix) => existsSync(join(prefix, 'include', 'node', 'node_version.h')));
}
