import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { installOnce } from '../../scripts/n8n/install/installOnce.mts';
import { testFolder } from './support/folder.mts';
import { startScript } from './support/run.mts';

const HALVES = ['first half', 'second half'];
const silent = () => undefined;

let parent: string;
let folder: string;
beforeEach(async () => {
	parent = await testFolder();
	folder = join(parent, 'thing-1');
});

const fill = (duration: number | 'forever') =>
	startScript('test/scripts/support/fillFolder.mts', [folder, String(duration)], process.env);

const partialFolders = () => readdirSync(parent).filter((name) => name.includes('.partial-'));
const installs = () => readFileSync(join(parent, 'installs'), 'utf8').trim().split('\n').length;

/** As another process would have left it, or be filling it. */
function partialFolder(owner: string, ageMs: number): string {
	const path = `${folder}.partial-${owner}-abcdef`;
	mkdirSync(path);
	writeFileSync(join(path, 'first half'), '');
	const touched = new Date(Date.now() - ageMs);
	utimesSync(path, touched, touched);
	return path;
}

test('the folder has its name only when it is complete', async () => {
	const { printed, ended } = fill(300);
	await printed('filling');
	expect(readdirSync(parent)).not.toContain('thing-1');
	await ended;
	expect([readdirSync(folder), partialFolders()]).toEqual([HALVES, []]);
});

test('an install that was killed leaves nothing, and is begun anew', async () => {
	const { pid, printed, ended } = fill('forever');
	await printed('filling');
	process.kill(pid, 'SIGKILL');
	await ended;
	await expect.poll(partialFolders, { timeout: 3_000 }).toEqual([]);
	await fill(0).ended;
	expect([readdirSync(folder), partialFolders()]).toEqual([HALVES, []]);
});

test('who comes second waits for the first', async () => {
	const first = fill('forever');
	await first.printed('filling');
	const second = fill(0);
	await second.printed('waiting');
	process.kill(first.pid, 'SIGUSR2');
	await first.ended;
	const { stdout } = await second.ended;
	expect(stdout).toBe('Another process is installing thing-1; waiting for it\ndone\n');
	expect(installs()).toBe(1);
});

test('a failed install leaves nothing', async () => {
	const failed = installOnce(folder, silent, () => Promise.reject(new Error('no such package')));
	await expect(failed).rejects.toThrow('no such package');
	expect(readdirSync(parent)).toEqual([]);
});

test.each([
	['of this machine whose number is another process by now', `${process.pid}@${hostname()}`],
	['of another machine or container', '1@elsewhere'],
])('a partial folder %s counts as abandoned when it was not touched for long', async (_, owner) => {
	partialFolder(owner, 120_000);
	await installOnce(folder, silent, () => Promise.resolve());
	expect(partialFolders()).toEqual([]);
});
