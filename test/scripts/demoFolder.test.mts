import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDemoFolder } from '../../scripts/demo/demoFolder.mts';
import { readOptions } from '../../scripts/demo/options.mts';
import { testFolder } from './support/folder.mts';

let folder: string;
beforeEach(async () => {
	folder = await testFolder();
});

const subscribers = { id: 'three', projectId: 'four' };
const KEPT = { credentialId: 'one', workflowIds: { 'first-notification': 'two' }, subscribers };

/** What the next start finds when an earlier one was complete. */
async function keptByEarlierStart(): Promise<void> {
	const { keep, close, userFolder } = await openDemoFolder(folder, false);
	await mkdir(userFolder);
	await writeFile(join(userFolder, 'data'), 'of the user');
	await keep(KEPT);
	await close();
}

describe('the folder of the demo', () => {
	test.each(['{"encryptionKey": "cut', '{}', '[]', 'null'])(
		'says how to start over when its settings are %s',
		async (damaged) => {
			await keptByEarlierStart();
			await writeFile(join(folder, 'settings.json'), damaged);
			await expect(openDemoFolder(folder, false)).rejects.toThrow(
				'settings.json is damaged: start over with npm start -- --reset.',
			);
		},
	);

	test('begins anew after a reset, and so does the start after one that was interrupted', async () => {
		await keptByEarlierStart();
		for (const reset of [true, false]) {
			const { kept, userFolder, close } = await openDemoFolder(folder, reset);
			expect(kept).toBeUndefined();
			await expect(readdir(userFolder)).rejects.toThrow('ENOENT');
			await mkdir(userFolder);
			await close();
		}
	});

	test('serves one demo at a time', async () => {
		await openDemoFolder(folder, false);
		await expect(openDemoFolder(folder, true)).rejects.toThrow(
			`is running already, as process ${process.pid}: use that one`,
		);
	});
});

test('an option that is misspelt gets the usage', () => {
	expect(() => readOptions(['--rest'])).toThrow('npm start -- --reset');
});
