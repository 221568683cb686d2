import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** Says of which package the figures are. */
export const packageHash = async (tarball: string): Promise<string> =>
	createHash('sha256')
		.update(await readFile(tarball))
		.digest('hex');
