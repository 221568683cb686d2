import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from './support/folder.mts';
import { ROOT, run } from './support/run.mts';

const SCRIPT = 'scripts/release/checkRelease.mjs';

async function check(tag: string, changelog: string) {
	const folder = await testFolder();
	cpSync(join(ROOT, SCRIPT), join(folder, SCRIPT));
	writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }');
	writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
	const { code, stderr } = await run(process.execPath, [SCRIPT, tag], process.env, folder);
	return [code, stderr.trim()];
}

test.each(['## 1.2.3\n', '# Changelog\n\n## [1.2.3] - 2026-01-01\n\n## 1.2.2\n'])(
	'a tag with its version and its changes may be published: %j',
	async (changelog) => {
		expect(await check('v1.2.3', changelog)).toEqual([0, '']);
	},
);

test.each([
	[
		'v1.2.4',
		'The tag "v1.2.4" is not "v1.2.3": tag the commit whose package.json has that version.',
	],
	['1.2.3', 'The tag "1.2.3" is not "v1.2.3": tag the commit whose package.json has that version.'],
])('the tag %s is refused', async (tag, sentence) => {
	expect(await check(tag, '## 1.2.3\n')).toEqual([1, sentence]);
});

test.each(['## Unreleased\n', '## 1.2.30\n'])(
	'a changelog without the version is refused: %j',
	async (changelog) => {
		expect(await check('v1.2.3', changelog)).toEqual([
			1,
			'CHANGELOG.md has no section for 1.2.3: give "Unreleased" that name.',
		]);
	},
);
