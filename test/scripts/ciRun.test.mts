import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findProgram } from '../../scripts/lib/findProgram.mts';
import { folderWith, testFolder, writeProgram } from './support/folder.mts';
import { run } from './support/run.mts';

const TOOLS = ['g++', 'git', 'make', 'python3'];
const UPDATE = 'apt-get update -qq';
const installed = (name: string) => `apt-get install -y -qq --no-install-recommends ${name}`;
const TESTS = 'npm test, CI=true';

interface Machine {
	there: string[];
	chromium?: boolean;
	/** What Debian's packages do not have here. */
	unavailable?: string;
	root?: boolean;
}

/** What .ci/run calls on a machine that has these programs and little else. */
async function ciRun({ there, chromium = false, unavailable, root = true }: Machine) {
	const folder = await testFolder();
	const log = join(folder, 'calls');
	const bin = join(folder, 'bin');
	mkdirSync(bin);
	const link = (name: string, target: string) => symlinkSync(target, join(bin, name));
	for (const name of ['bash', 'dirname', 'env']) link(name, findProgram([name]) ?? '');
	link('node', process.execPath);
	const stub = (name: string, text: string) =>
		writeProgram(join(bin, name), `#!/bin/sh\n${text}\n`);
	stub('id', `echo ${root ? 0 : 1000}`);
	stub('sudo', `echo sudo >> '${log}'; shift; exec "$@"`);
	stub('npm', `echo "npm $*, CI=$CI" >> '${log}'`);
	stub('apt-get', `echo "apt-get $*" >> '${log}'; case "$*" in *" ${unavailable}") exit 100; esac`);
	const browser = chromium ? writeProgram(join(folder, 'browser')) : join(folder, 'none');
	const env = { PATH: [bin, folderWith(folder, ...there)].join(delimiter), CHROMIUM_PATH: browser };
	const { code, stderr } = await run('.ci/run', [], env);
	const calls = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
	return { code, stderr: stderr.trim(), calls };
}

test('a machine that has everything is left as it is', async () => {
	expect(await ciRun({ there: TOOLS, chromium: true })).toEqual({
		code: 0,
		stderr: '',
		calls: [TESTS],
	});
});

test('a new Debian machine gets all that the tests need', async () => {
	const { code, calls } = await ciRun({ there: [] });
	expect([code, calls]).toEqual([0, [UPDATE, ...[...TOOLS, 'chromium'].map(installed), TESTS]]);
});

test('only what is missing is installed', async () => {
	const { calls } = await ciRun({ there: ['g++', 'git', 'python3'], chromium: true });
	expect(calls).toEqual([UPDATE, installed('make'), TESTS]);
});

test('what cannot be had is named, and the tests say what they lack', async () => {
	expect(await ciRun({ there: TOOLS, unavailable: 'chromium' })).toEqual({
		code: 0,
		stderr: "chromium could not be installed from Debian's packages.",
		calls: [UPDATE, installed('chromium'), TESTS],
	});
});

test('without being root it asks sudo', async () => {
	const { calls } = await ciRun({ there: TOOLS, root: false });
	expect(calls).toEqual(['sudo', UPDATE, 'sudo', installed('chromium'), TESTS]);
});
