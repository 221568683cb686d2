import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.mts';
import { folderWith, testFolder, writeProgram } from './support/folder.mts';

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
