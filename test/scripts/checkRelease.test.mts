import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from './support/folder.mts';
import { ROOT, run } from './support/run.mts';

const CHECK = 'scripts/release/checkRelease.mjs';
const NOTES = 'scripts/release/notes.mjs';

/** A repository that may be released, but for the changes. */
async function repository(changes: Record<string, string> = {}): Promise<string> {
	const folder = await testFolder();
	cpSync(join(ROOT, 'scripts/release'), join(folder, 'scripts/release'), { recursive: true });
	const files = {
		'package.json': '{ "version": "1.2.3" }',
		'CHANGELOG.md': '## 1.2.3\n\n- New\n',
		'README.md': 'Install it at https://n8n.example.com.',
		'SECURITY.md': '',
		'CONTRIBUTING.md': '',
		...changes,
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	execFileSync('git', ['init', '--quiet'], { cwd: folder });
	return folder;
}

async function check(folder: string, ...tag: string[]) {
	const { code, stderr } = await run(process.execPath, [CHECK, ...tag], process.env, folder);
	return [code, stderr.trim()];
}

test.each([
	'## 1.2.3\n- New',
	'# Changelog\n\n## Unreleased\n\n## [1.2.3] - 2026-01-01\n- New\n\n## 1.2.2\n',
])('a tag with its version and its changes may be published: %j', async (changelog) => {
	expect(await check(await repository({ 'CHANGELOG.md': changelog }), 'v1.2.3')).toEqual([0, '']);
});

test.each(['v1.2.4', '1.2.3'])('the tag %s is refused', async (tag) => {
	const sentence = `The tag "${tag}" is not "v1.2.3": tag the commit whose package.json has that version.`;
	expect(await check(await repository(), tag)).toEqual([1, sentence]);
});

const NO_SECTION =
	'CHANGELOG.md has no section for 1.2.3, or an empty one: give "Unreleased" that name.';

test.each<[string, Record<string, string>, string]>([
	['a changelog without the version', { 'CHANGELOG.md': '## 1.2.30\n- New' }, NO_SECTION],
	['a version without changes', { 'CHANGELOG.md': '## 1.2.3\n\n## 1.2.2\n- Old' }, NO_SECTION],
	[
		'a version that npm takes with a tag only',
		{ 'package.json': '{ "version": "1.2.3-beta.1" }', 'CHANGELOG.md': '## 1.2.3-beta.1\n- New' },
		'"1.2.3-beta.1" is not three numbers: publish.yml publishes what everyone is to install.',
	],
	[
		'changes that are not released',
		{ 'CHANGELOG.md': '## Unreleased\n\n- More\n\n## 1.2.3\n- New' },
		'CHANGELOG.md has changes under "Unreleased": move them to the version.',
	],
	[
		'a README that says it is not on npm',
		{ 'README.md': 'It is not on npm yet.' },
		'"not on npm yet" is in README.md: describe the installation from npm.',
	],
	[
		'an invented address of the authors',
		{ 'package.json': '{ "version": "1.2.3", "author": "us@our-package.example" }' },
		'An address that ends in .example is in package.json: enter the real one.',
	],
])('%s is refused: %j', async (_title, changes, sentence) => {
	expect(await check(await repository(changes))).toEqual([1, sentence]);
});

test('a version that has a tag already is refused before it is tagged again', async () => {
	const folder = await repository();
	const git = (...args: string[]) =>
		execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
			cwd: folder,
		});
	git('commit', '--quiet', '--allow-empty', '--message', 'First');
	expect(await check(folder)).toEqual([0, '']);
	git('tag', 'v1.2.3');
	const sentence = 'There is a tag v1.2.3 already: raise the version in package.json.';
	expect(await check(folder)).toEqual([1, sentence]);
});

test('the notes of a release are what the changelog says of its version, with whole links', async () => {
	const folder = await repository({
		'CHANGELOG.md':
			'# Changelog\n\n## 1.2.3\n\n- [New](docs/new.md), [why](https://a.example), [we](mailto:a@a.example)\n\n## 1.2.2\n\n- Old\n',
		'package.json': '{ "homepage": "https://github.com/us/it#readme" }',
	});
	const { stdout } = await run(process.execPath, [NOTES, '1.2.3'], process.env, folder);
	expect(stdout.trim()).toBe(
		'- [New](https://github.com/us/it/blob/v1.2.3/docs/new.md), [why](https://a.example), [we](mailto:a@a.example)',
	);
});
