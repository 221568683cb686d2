// Starts something as the scripts do, and waits. The test that has started this kills it.
import childProcess from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startWorker } from '../../../scripts/measure/lib/worker.mts';
import { temporaryFolder, useOwnTemporaryFolder } from '../../../scripts/lib/temporaryFolder.mts';
import { runCommand } from '../../../scripts/lib/runCommand.mts';
import { startN8n } from '../../../scripts/n8n/run/startN8n.mts';

const [what = '', folder = ''] = process.argv.slice(2);
const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const fakeN8n = (behavior: object) =>
	startN8n({
		install: { version: '0.0.0', nodeBinary: process.execPath, n8nScript: pathOf('fakeN8n.mjs') },
		userFolder: join(folder, 'n8n'),
		env: { FAKE_N8N: JSON.stringify({ ...behavior, going: join(folder, 'going') }) },
	});

/** Killed while the system starts the command, before anybody could be told of it. */
async function killedMeanwhile(): Promise<never> {
	const { spawn } = childProcess;
	const spawnAndEnd = (...args: Parameters<typeof spawn>): childProcess.ChildProcess => {
		const child = spawn(...args);
		if (args[1].join().includes('watchdog')) return child;
		writeFileSync(join(folder, 'going'), String(child.pid));
		process.kill(process.pid, 'SIGKILL');
		return child;
	};
	Object.assign(childProcess, { spawn: spawnAndEnd });
	syncBuiltinESMExports();
	return await runCommand('sleep', ['60']).then(() => process.exit());
}

/** Has something temporary, as does what it has started; says where. */
async function temporary(): Promise<void> {
	useOwnTemporaryFolder();
	const { path } = temporaryFolder();
	const program = "require('node:fs').mkdtempSync(require('node:os').tmpdir() + '/of-a-child-')";
	await runCommand(process.execPath, ['-e', program]);
	writeFileSync(join(path, 'file'), '');
	writeFileSync(join(folder, 'going'), tmpdir());
}

const STARTS: Record<string, () => Promise<unknown>> = {
	killedMeanwhile,
	temporary,
	command: () =>
		runCommand(process.execPath, [pathOf('busyProgram.mjs'), join(folder, 'going')], {
			quiet: true,
		}),
	worker: () =>
		startWorker(new URL('busyProgram.mjs', import.meta.url))({ file: join(folder, 'going') }),
	starting: () => fakeN8n({ stage: 'starting' }),
	ready: () => fakeN8n({ stage: 'ready' }),
	busy: () => fakeN8n({ stage: 'busy' }),
};

await STARTS[what]?.();
process.once('SIGUSR2', () => {
	throw new Error('as when it fails');
});
await new Promise(() => setInterval(() => undefined, 1_000));
