import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { environmentForNpm } from '../../scripts/lib/runCommand.mts';
import { waitFor } from '../../scripts/n8n/rest/waitFor.mts';
import { testFolder } from './support/folder.mts';
import { familyOf, killHard, type Process, untilGone } from './support/processes.mts';

const PARENT = fileURLToPath(new URL('support/parent.mts', import.meta.url));
const TSX = import.meta.resolve('tsx');

let folder: string;
beforeEach(async () => {
	folder = await testFolder();
});

/** Not as the scripts start something: nothing but what is tested may end it. */
async function start(command: string, args: string[]): Promise<number> {
	const options = { cwd: folder, env: environmentForNpm(), detached: true };
	const { pid = 0 } = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });

	let family: Process[] = [];
	onTestFinished(() => family.forEach(({ pid: each }) => killIfThere(each)));
	await waitFor(async () => existsSync(join(folder, 'going')), {
		what: 'nothing was started',
		timeoutMs: 10_000,
		everyMs: 50,
	});
	family = familyOf(pid);
	return pid;
}

function killIfThere(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// As it should be.
	}
}

describe('nothing lives three seconds after a kill -9 of what has started', () => {
	test.each([
		['a command, such as npm', 'command'],
		['a worker of the benchmark', 'worker'],
		['an n8n that is starting', 'starting'],
		['an n8n that is ready', 'ready'],
		['an n8n that does nothing but write', 'busy'],
	])('%s', async (_, what) => {
		const pid = await start(process.execPath, ['--import', TSX, PARENT, what, folder]);
		const family = killHard(pid);
		// It, its watchdog, what it has started, and a child of that.
		expect(family.length).toBeGreaterThanOrEqual(4);
		await untilGone(family);
	});
});

test('nothing lives on when the script is killed while it starts something', async () => {
	await start(process.execPath, ['--import', TSX, PARENT, 'killedMeanwhile', folder]);
	const pid = Number(readFileSync(join(folder, 'going'), 'utf8'));
	await untilGone([{ pid, group: pid, parent: 0, command: '' }]);
});

/** npm, its shell and the script are in one group, as in a terminal. */
describe('nothing lives three seconds after', () => {
	test.each([
		['kill -9 of npm alone', 'npm', 'SIGKILL'],
		['a SIGHUP to npm alone', 'npm', 'SIGHUP'],
		['kill -9 of the script alone', 'script', 'SIGKILL'],
		['kill -9 of all of them', 'group', 'SIGKILL'],
		['the end of their terminal', 'group', 'SIGHUP'],
	] as const)('%s', async (_, target, signal) => {
		const script = ['node', '--import', TSX, PARENT, 'ready', folder].join(' ');
		writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { start: script } }));
		const pid = await start('npm', ['start']);
		const family = familyOf(pid);
		const scriptPid = family.find(({ command }) => /^node .*parent\.mts/.test(command))?.pid ?? 0;
		process.kill({ npm: pid, script: scriptPid, group: -pid }[target], signal);
		await untilGone(family);
	});
});

describe('no temporary folder of a command is left three seconds after', () => {
	test.each([
		['kill -9', 'SIGKILL'],
		['Ctrl-C', 'SIGINT'],
		['a SIGTERM', 'SIGTERM'],
		['it has failed', 'SIGUSR2'],
	] as const)('%s', async (_, signal) => {
		const pid = await start(process.execPath, ['--import', TSX, PARENT, 'temporary', folder]);
		const path = readFileSync(join(folder, 'going'), 'utf8');
		// Its own, and that of a program that it has started.
		expect(readdirSync(path)).toHaveLength(2);
		process.kill(pid, signal);
		await waitFor(async () => !existsSync(path), {
			what: `${path} is left`,
			timeoutMs: 3_000,
			everyMs: 50,
		});
	});
});

test('what the tests have that is temporary is in one folder', () => {
	expect(tmpdir()).toMatch(/alexa-\d+-[a-z\d]+$/);
});
