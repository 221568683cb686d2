import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { startN8n } from '../../scripts/n8n/run/startN8n.mts';
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

async function start(behaviour: object) {
	const env = { FAKE_N8N: JSON.stringify(behaviour) };
	const server = await startN8n({ install, userFolder, env });
	onTestFinished(server.stop);
	return server;
}

const starts = () =>
	readFileSync(join(userFolder, 'starts'), 'utf8')
		.trim()
		.split('\n')
		.map((line) => line.split(' '));

test.each(['n8n', 'broker'])(
	'starts on other ports when that of %s was taken meanwhile',
	async (taken) => {
		const { port } = await start({ taken, times: 2 });
		const ports = starts().map(([each]) => Number(each));
		expect([new Set(ports).size, ports.at(-1)]).toEqual([3, port]);
	},
);
