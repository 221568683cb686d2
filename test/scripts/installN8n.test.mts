import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { waitFor } from '../../scripts/n8n/rest/waitFor.mts';
import { folderWith, testFolder, writeProgram } from './support/folder.mts';
import { startScript } from './support/run.mts';

const VERSION = '2.41.1';
const UNLOCKED = '9.9.9';
const stub = fileURLToPath(new URL('support/npmStub.mjs', import.meta.url));

let cache: string;
let log: string;
let env: NodeJS.ProcessEnv;
beforeEach(async () => {
	const folder = await testFolder();
	cache = join(folder, 'cache');
	log = join(folder, 'npm.log');
	const npm = folderWith(folder, 'npm');
	writeProgram(join(npm, 'npm'), `#!/bin/sh\nexec "${process.execPath}" "${stub}" "$@"\n`);
	const compiler = folderWith(folder, 'g++', 'make', 'python3');
	env = {
		PATH: [npm, compiler, '/bin'].join(delimiter),
		N8N_NODES_ALEXA_CACHE: cache,
		NPM_STUB_LOG: log,
	};
});

const withoutCompiler = () => ({ ...env, PATH: (env.PATH ?? '').split(delimiter)[0] });

const install = (more: NodeJS.ProcessEnv = {}, version = VERSION) =>
	startScript('test/scripts/support/installN8n.mts', [version], { ...env, ...more });

const npmCalls = () =>
	readFileSync(log, 'utf8')
		.trim()
		.split('\n')
		.filter((line) => !line.includes('node@'));

const installedVersions = () =>
	existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('n8n-')) : [];

test('installs from the lock file and builds SQLite', async () => {
	const { code } = await install().ended;
	expect([code, npmCalls()]).toEqual([0, ['install', 'rebuild sqlite3']]);
	expect(installedVersions()).toEqual([expect.stringMatching(/^n8n-2\.41\.1-[0-9a-f]{12}$/)]);
});

test('says how much it installs and how long that takes', async () => {
	const { stdout } = await install({}, '1.123.81').ended;
	expect(stdout).toContain(
		'Installing n8n 1.123.81, 2 to 3 GB, once (usually takes 2 to 4 minutes)',
	);
});

test('installs nothing that is there', async () => {
	await install().ended;
	const before = npmCalls();
	const { code } = await install(withoutCompiler()).ended;
	expect([code, npmCalls()]).toEqual([0, before]);
});

test('an install that was killed half-way leaves nothing, and is begun anew', async () => {
	const killed = install({ NPM_STUB_INSTALL: 'hangs' });
	await waitFor(() => Promise.resolve(existsSync(`${log}.hung`)), {
		what: 'npm did not start',
		timeoutMs: 20_000,
	});
	process.kill(killed.pid, 'SIGKILL');
	await killed.ended;
	await waitFor(() => Promise.resolve(installedVersions().length === 0), {
		what: 'something is left',
		timeoutMs: 3_000,
	});
	const { code } = await install().ended;
	expect([code, installedVersions()]).toEqual([0, [expect.not.stringContaining('.partial-')]]);
});

test('an interrupted install ends npm and leaves nothing', async () => {
	const interrupted = install({ NPM_STUB_INSTALL: 'hangs' });
	await waitFor(() => Promise.resolve(existsSync(`${log}.hung`)), {
		what: 'npm did not start',
		timeoutMs: 20_000,
	});
	process.kill(interrupted.pid, 'SIGTERM');
	const { code } = await interrupted.ended;
	expect([code, installedVersions()]).toEqual([1, []]);
});

test('without a compiler a ready-made SQLite will do, and is tried before n8n is installed', async () => {
	const { code } = await install(withoutCompiler()).ended;
	expect([code, npmCalls()]).toEqual([
		0,
		['install', 'rebuild sqlite3', 'install', 'rebuild sqlite3'],
	]);
});

test('without a compiler and a ready-made SQLite one sentence says what to do', async () => {
	const { code, stderr } = await install({ ...withoutCompiler(), NPM_STUB_SQLITE: 'fails' }).ended;
	expect([code, stderr]).toEqual([
		1,
		'No ready-made SQLite could be downloaded for n8n, and to compile one g++, make, and python3 are missing: apt-get install g++ make python3 (Debian, Ubuntu), xcode-select --install (macOS).\n',
	]);
	expect([npmCalls(), installedVersions()]).toEqual([['install', 'rebuild sqlite3'], []]);
});

test('what the compiler says is shown if it is there and fails', async () => {
	const { code, stderr } = await install({ NPM_STUB_SQLITE: 'fails' }).ended;
	expect([code, stderr]).toEqual([1, expect.stringContaining('not found: make')]);
});

test('a full disk is told in one sentence', async () => {
	const { code, stderr } = await install({ NPM_STUB_INSTALL: 'full disk' }).ended;
	expect([code, stderr]).toEqual([
		1,
		`The cache folder ${cache} is on a full disk: free at least 4 GB, or name another folder with the variable N8N_NODES_ALEXA_CACHE.\n`,
	]);
});

test('a version without a lock file is installed with the same replacements of packages', async () => {
	const { code } = await install({}, UNLOCKED).ended;
	const [folder = ''] = installedVersions();
	expect([code, folder]).toEqual([0, expect.stringContaining(`n8n-${UNLOCKED}-`)]);
	expect(JSON.parse(readFileSync(join(cache, folder, 'package.json'), 'utf8'))).toEqual({
		private: true,
		dependencies: { n8n: UNLOCKED },
		overrides: { linkedom: '0.18.12', xlsx: '0.18.5' },
	});
});
