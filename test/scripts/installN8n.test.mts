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

test('installs nothing that is there', async () => {
	await install().ended;
	const before = npmCalls();
	const { code } = await install(withoutCompiler()).ended;
	expect([code, npmCalls()]).toEqual([0, before]);
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
