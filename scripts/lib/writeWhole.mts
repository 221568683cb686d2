import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** Renamed when complete, so that an interruption leaves either the old or the new. Whether anything has changed. */
export async function writeWhole(file: string, text: string, mode = 0o666): Promise<boolean> {
	if ((await readIfAny(file)) === text) return false;
	const partial = `${file}.partial`;
	// One that is left keeps its own mode.
	await rm(partial, { force: true });
	await writeFile(partial, text, { mode });
	await rename(partial, file);
	return true;
}

export const readIfAny = (file: string): Promise<string | undefined> =>
	readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
