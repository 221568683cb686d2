// Starts something as the scripts do, and waits. The test that has started this kills it.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startWorker } from '../../../scripts/bench/worker.mts';
import { runCommand } from '../../../scripts/lib/runCommand.mjs';
import { startN8n } from '../../../scripts/n8n/startN8n.mts';

const [what = '', folder = ''] = process.argv.slice(2);
const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const fakeN8n = (behaviour: object) =>
	startN8n({
		install: { version: '0.0.0', nodeBinary: process.execPath, n8nScript: pathOf('fakeN8n.mjs') },
		userFolder: join(folder, 'n8n'),
		env: { FAKE_N8N: JSON.stringify({ ...behaviour, going: join(folder, 'going') }) },
	});

const STARTS: Record<string, () => Promise<unknown>> = {
	command: () =>
		runCommand(process.execPath, [pathOf('busyProgram.mjs'), join(folder, 'going')], { quiet: true }),
	worker: () => startWorker(pathOf('busyProgram.mjs')).ask({ file: join(folder, 'going') }),
	starting: () => fakeN8n({ stage: 'starting' }),
	ready: () => fakeN8n({ stage: 'ready' }),
	busy: () => fakeN8n({ stage: 'busy' }),
};

await STARTS[what]?.();
await new Promise(() => setInterval(() => undefined, 1_000));
