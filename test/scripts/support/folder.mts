import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mts';

/** A folder for one test. */
export async function testFolder(): Promise<string> {
	const { path, remove } = temporaryFolder();
	onTestFinished(remove);
	return path;
}

export function writeProgram(file: string, text = '#!/bin/sh\n'): string {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
	chmodSync(file, 0o755);
	return file;
}

/** A folder for PATH with programs that do nothing. */
export function folderWith(parent: string, ...names: string[]): string {
	const folder = join(parent, `programs-${names.join('-')}`);
	mkdirSync(folder, { recursive: true });
	for (const name of names) writeProgram(join(folder, name));
	return folder;
}
