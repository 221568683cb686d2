import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { writeWhole } from '../../scripts/lib/writeWhole.mts';
import { testFolder } from './support/folder.mts';

let folder: string;
let file: string;
beforeEach(async () => {
	folder = await testFolder();
	file = join(folder, 'page.md');
});

describe('a file that is written whole', () => {
	test('is never seen half written: the old one stays as it is, the new one takes its name', async () => {
		await writeFile(file, 'old');
		const old = await open(file);
		onTestFinished(() => old.close());
		expect([await writeWhole(file, 'new'), await writeWhole(file, 'new')]).toEqual([true, false]);
		expect([await old.readFile('utf8'), await readFile(file, 'utf8')]).toEqual(['old', 'new']);
	});

	test('gets the whole text after an interruption', async () => {
		await writeFile(`${file}.partial`, 'a longer text, interrupted');
		await writeWhole(file, 'new');
		expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual(['new', ['page.md']]);
	});

	test('is for its owner alone when that is asked for, also after an interruption', async () => {
		await writeFile(`${file}.partial`, '', { mode: 0o666 });
		await writeWhole(file, 'secret', 0o600);
		expect((await stat(file)).mode & 0o777).toBe(0o600);
	});
});
