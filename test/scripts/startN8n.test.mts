import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import getPort from 'get-port';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { startN8n, type StartOptions } from '../../scripts/n8n/run/startN8n.mts';
import { testFolder } from './support/folder.mts';

const install = {
	version: '0.0.0',
	nodeBinary: process.execPath,
	n8nScript: fileURLToPath(new URL('support/fakeN8n.mjs', import.meta.url)),
};

let userFolder: string;
beforeEach(async () => {
	userFolder = join(await testFolder(), 'n8n');
});

async function start(behaviour: object, more: Partial<StartOptions> = {}) {
	const env = { FAKE_N8N: JSON.stringify(behaviour) };
	const server = await startN8n({ install, userFolder, env, ...more });
	onTestFinished(server.stop);
	return server;
}

const starts = () =>
	readFileSync(join(userFolder, 'starts'), 'utf8')
		.trim()
		.split('\n')
		.map((line) => line.split(' '));

test('starts once, on ports that are free', async () => {
	const { url, port } = await start({});
	expect([url, starts().length]).toEqual([`http://127.0.0.1:${port}`, 1]);
});

test.each(['n8n', 'broker'])(
	'starts on other ports when that of %s was taken meanwhile',
	async (taken) => {
		const { port } = await start({ taken, times: 2 });
		const ports = starts().map(([each]) => Number(each));
		expect([new Set(ports).size, ports.at(-1)]).toEqual([3, port]);
	},
);

test('another n8n that answers on the port is not taken for this one', async () => {
	await start({ times: 1, anotherAnswers: true });
	expect(starts()).toHaveLength(2);
});

test('each attempt can read the data of the one before', async () => {
	await start({ times: 1 });
	expect(new Set(starts().map(([, key]) => key)).size).toBe(1);
});

test('gives up after three attempts, in one sentence', async () => {
	await expect(start({ times: 9 })).rejects.toThrow(
		/^Other programs took n8n's ports 3 times while it started \(the last was \d+\): start this again when the machine is less busy\.$/,
	);
	expect(starts()).toHaveLength(3);
});

test('chosen ports are used, and chosen anew when they were taken', async () => {
	const chosen: number[] = [];
	const ports = async () => {
		chosen.push(await getPort());
		return { n8n: chosen.at(-1) ?? 0, broker: await getPort() };
	};
	const { port } = await start({ times: 1 }, { ports });
	expect(starts().map(([each]) => Number(each))).toEqual(chosen);
	expect([chosen.length, port]).toEqual([2, chosen.at(-1)]);
});
