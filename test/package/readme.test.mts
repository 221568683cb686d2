import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, readPage } from './markdown.mts';
import { readJson, ROOT } from './tarball.mts';

const readme = readPage('README.md');

const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) =>
	(block ?? '').trim().split('\n'),
);

test('the two commands that show and prove everything come first', () => {
	expect(blocks[0]).toEqual(['npm start', 'npm test']);
	expect(readme.indexOf('```sh')).toBeLessThan(readme.indexOf('\n## '));
});

test.each(['docs/images/node.png', 'docs/images/echo.png'])('%s is shown', (image) => {
	expect(readme).toContain(`](${image})`);
});

describe('the links of nodes and credential to the README', () => {
	const { homepage } = readJson<{ homepage: string }>(join(ROOT, 'package.json'));
	const [page = ''] = homepage.split('#');
	const shipped = execFileSync('git', ['ls-files', 'nodes', 'credentials'], {
		cwd: ROOT,
		encoding: 'utf8',
	})
		.split('\n')
		.filter((path) => /\.(ts|json)$/.test(path));
	const anchors = shipped.flatMap((path) =>
		[...readFileSync(join(ROOT, path), 'utf8').matchAll(/https:\/\/[^\s'"]+#([\w-]+)/g)]
			.filter(([link]) => link.startsWith(`${page}#`))
			.map(([, anchor]) => [path, anchor ?? ''] as const),
	);

	test('are found', () => {
		expect(anchors.length).toBeGreaterThan(2);
	});

	test.each(anchors)('%s leads to #%s', (_, anchor) => {
		expect(anchorsOf('README.md')).toContain(anchor);
	});
});
