import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, PAGES, readPage } from './markdown.mts';
import { FILES } from './repositoryFiles.mts';
import { readJson, ROOT } from './tarball.mts';

const readme = readPage('README.md');

const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) =>
	(block ?? '').trim().split('\n'),
);

test('the two commands that show and prove everything have a block each', () => {
	expect(blocks).toContainEqual(['npm start']);
	expect(blocks).toContainEqual(['npm test']);
});

test('it has at most 1,200 words', () => {
	expect(readme.split(/\s+/).length).toBeLessThanOrEqual(1_200);
});

test.each(['docs/images/node.png', 'docs/images/echo.png'])('%s is shown', (image) => {
	expect(readme).toContain(`](${image})`);
});

describe('the links of nodes and credential to README and docs', () => {
	const { homepage } = readJson<{ homepage: string }>(join(ROOT, 'package.json'));
	const [page = ''] = homepage.split('#');
	const shipped = FILES.filter((path) => /^(nodes|credentials)\/.*\.(ts|json)$/.test(path));
	/** The end of each link that begins so, with the file that has it. */
	const linksTo = (start: string) =>
		shipped.flatMap((path) =>
			[...readFileSync(join(ROOT, path), 'utf8').matchAll(/https:\/\/[^\s'"`$]+/g)]
				.map(([link]) => link)
				.filter((link) => link.startsWith(start) && !link.endsWith('/'))
				.map((link) => [path, link.slice(start.length)] as const),
		);
	const anchors = linksTo(`${page}#`);
	const docs = linksTo(`${page}/blob/main/`);

	test('are found', () => {
		expect([anchors.length, docs.length]).toEqual([4, 4]);
	});

	test.each(anchors)('%s leads to #%s', (_, anchor) => {
		expect(anchorsOf('README.md')).toContain(anchor);
	});

	test.each(docs)('%s leads to %s', (_, path) => {
		expect(PAGES).toContain(path);
	});
});
