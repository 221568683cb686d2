import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Marks a folder as one that may be written again. */
const MARK = '.written-by-npm-run-skill';
const MARK_TEXT =
	'npm run skill has written skill-package/ and ask-resources.json, and writes them again when it is run again.\n';

/**
 * Writes the files into a new folder, or over those of an earlier run. What the ASK CLI keeps beside them stays: it
 * knows there which skill it has made, and makes no second one.
 */
export async function writeSkill(
	folder: string,
	files: ReadonlyMap<string, string>,
): Promise<void> {
	await refuseForeignFolder(folder);
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, MARK), MARK_TEXT);
	await rm(join(folder, 'skill-package'), { recursive: true, force: true });
	for (const [path, text] of files) {
		const file = join(folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}
}

async function refuseForeignFolder(folder: string): Promise<void> {
	const content = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		if (error.code === 'ENOTDIR') throw new Error(`${folder} is a file. Name a folder: --folder …`);
		throw error;
	});
	if (content.length === 0 || existsSync(join(folder, MARK))) return;
	throw new Error(
		`The folder ${folder} contains something that this command has not written, so it is left as it is. Name another one: --folder …`,
	);
}
