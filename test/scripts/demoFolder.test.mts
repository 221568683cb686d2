import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openDemoFolder } from '../../scripts/demo/demoFolder.mts';
import { linksText } from '../../scripts/demo/links.mts';
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

	test('that cannot be a folder gets a sentence', async () => {
		const file = join(folder, 'file');
		await writeFile(file, '');
		await expect(openDemoFolder(join(file, 'demo'), false)).rejects.toThrow(
			/^The demo folder .* is not a folder: please name another folder with the variable N8N_NODES_ALEXA_DEMO\.$/,
		);
	});
});

test('an option that is misspelt gets the usage', () => {
	expect(() => readOptions(['--rest'])).toThrow('npm start -- --reset');
});

const LINKS = { n8nUrl: 'http://n8n', echoUrl: 'http://echo', logFile: '.demo/n8n.log' };

test.each([
	[undefined, true, 'is not active in this n8n any more, or was deleted'],
	[undefined, false, 'the owner signs in otherwise'],
	['first-notification', true, 'curl -X POST http://n8n/webhook/first-notification'],
])('the end says what to do next: webhook %s, owner %s', (webhookPath, isOwner, words) => {
	expect(linksText({ ...LINKS, webhookPath, isOwner })).toContain(words);
});

test("the end says where n8n's log is", () => {
	expect(linksText({ ...LINKS, webhookPath: undefined, isOwner: true })).toContain('.demo/n8n.log');
});

test('a port that is free is taken without a word', async () => {
	const said: string[] = [];
	const port = await nextFreePort(20_000, 'n8n', (line) => said.push(line));
	expect(said).toHaveLength(port === 20_000 ? 0 : 1);
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
