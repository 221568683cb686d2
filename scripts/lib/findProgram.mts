import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const extensions = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];

/** The first of these names that is an executable file in a folder of PATH. */
export function findProgram(names: readonly string[]): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	for (const name of names) {
		for (const folder of folders) {
			const file = extensions.map((ending) => join(folder, name + ending)).find(isExecutable);
			if (file !== undefined) return file;
		}
	}
	return undefined;
}

export function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}
