import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openDemoFolder } from '../../scripts/demo/demoFolder.mts';
import { nextFreePort } from '../../scripts/demo/startDemo.mts';
import { readOptions } from '../../scripts/demo/options.mts';
import { testFolder } from './support/folder.mts';

let folder: string;
beforeEach(async () => {
	folder = await testFolder();
});

const KEPT = { credentialId: 'one', workflowIds: { 'first-notification': 'two' } };

/** What the next start finds when an earlier one was complete. */
async function keptByEarlierStart(): Promise<void> {
	const { keep, close, userFolder } = await openDemoFolder(folder, false);
	await mkdir(userFolder);
	await writeFile(join(userFolder, 'data'), 'of the user');
	await keep(KEPT);
	await close();
}

describe('the folder of the demo', () => {
	test('keeps what a complete start has made, with the key that opens it', async () => {
		const first = await openDemoFolder(folder, false);
		await first.keep(KEPT);
		await first.close();
		const second = await openDemoFolder(folder, false);
		expect(second.kept).toMatchObject(KEPT);
		expect(second.encryptionKey).toBe(first.encryptionKey);
	});

	test('forgets the data of a start that was interrupted before it was complete', async () => {
		const { userFolder, close } = await openDemoFolder(folder, false);
		await mkdir(userFolder);
		await close();
		await openDemoFolder(folder, false);
		expect(existsSync(userFolder)).toBe(false);
	});

	test('forgets everything at a reset', async () => {
		await keptByEarlierStart();
		const { kept, userFolder } = await openDemoFolder(folder, true);
		expect([kept, existsSync(userFolder)]).toEqual([undefined, false]);
	});

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

	test('serves one demo at a time', async () => {
		await openDemoFolder(folder, false);
		await expect(openDemoFolder(folder, true)).rejects.toThrow(
			`is running already, as process ${process.pid}: use that one`,
		);
	});

	test('is free again after a demo that was killed', async () => {
		const gone = { pid: 2 ** 22 + 1, host: (await import('node:os')).hostname() };
		await writeFile(join(folder, 'running.json'), JSON.stringify(gone));
		await openDemoFolder(folder, false);
		const running = await readFile(join(folder, 'running.json'), 'utf8');
		expect(JSON.parse(running)).toMatchObject({ pid: process.pid });
	});
});

test('an option that is misspelt gets the usage', () => {
	expect(() => readOptions(['--rest'])).toThrow('npm start -- --reset');
});

test.each(['127.0.0.1', '0.0.0.0', '::'])(
	'when a program listens on %s, the next port is taken, and that is said',
	async (host) => {
		const server = createServer().listen(0, host);
		await once(server, 'listening');
		onTestFinished(() => void server.close());
		const { port: wanted } = server.address() as AddressInfo;
		const said: string[] = [];
		const port = await nextFreePort(wanted, 'n8n', (line) => said.push(line));
		expect(port).toBeGreaterThan(wanted);
		expect(said).toEqual([`Port ${wanted} is in use: n8n is on port ${port}`]);
	},
);
