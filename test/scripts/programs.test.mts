import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.mts';
import { findProgram } from '../../scripts/lib/findProgram.mts';
import { missingCompilerPrograms } from '../../scripts/n8n/install/compiler.mts';
import { folderWith, testFolder, writeProgram } from './support/folder.mts';

test('a program is found in the folders of PATH, the first name first', async () => {
	const folder = await testFolder();
	const PATH = [folderWith(folder, 'second'), folderWith(folder, 'first', 'second')].join(
		delimiter,
	);
	expect(findProgram(['first', 'second'], { PATH })).toBe(
		join(folder, 'programs-first-second', 'first'),
	);
});

test('a file that cannot be executed is no program', async () => {
	const folder = await testFolder();
	writeFileSync(join(folder, 'g++'), '');
	expect(findProgram(['g++'], { PATH: folder })).toBeUndefined();
});

test.each(['chromium', 'chromium-browser', 'google-chrome'])(
	'%s serves as Chromium',
	async (name) => {
		const PATH = folderWith(await testFolder(), name);
		expect(findChromium({ PATH })).toBe(join(PATH, name));
	},
);

test('CHROMIUM_PATH goes first', async () => {
	const folder = await testFolder();
	const own = writeProgram(join(folder, 'my browser'));
	expect(findChromium({ PATH: folderWith(folder, 'chromium'), CHROMIUM_PATH: own })).toBe(own);
});

test('a wrong CHROMIUM_PATH is not made up for by another browser', async () => {
	const folder = await testFolder();
	const CHROMIUM_PATH = join(folder, 'nothing');
	expect(findChromium({ PATH: folderWith(folder, 'chromium'), CHROMIUM_PATH })).toBeUndefined();
});

test.each([
	['nothing', [], ['g++', 'make', 'python3']],
	['no C++ compiler', ['make', 'python3'], ['g++']],
	['no make', ['clang++', 'python'], ['make']],
	['all', ['g++', 'make', 'python3'], []],
])('what is missing to compile with %s there', async (_, there, missing) => {
	const PATH = folderWith(await testFolder(), ...there);
	expect(missingCompilerPrograms({ PATH })).toEqual(missing);
});
