import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Workflow } from '../../scripts/n8n/rest/n8nTypes.mts';
import { isExternal, linksIn, linksOf, PAGES, placeOf } from './markdown.mts';
import { FILES } from './repositoryFiles.mts';
import { readJson, ROOT } from './tarball.mts';

/** The sites that pages may lead to, and what for. */
const HOSTS: Readonly<Record<string, string>> = {
	'caddyserver.com': 'the documents of a proxy',
	'developer.amazon.com': "Amazon's documents and console",
	'docs.n8n.io': "n8n's documents",
	'docs.npmjs.com': "npm's documents",
	'github.com': 'source code, and reports of users',
	'nginx.org': 'the documents of a proxy',
	'nodejs.org': 'Node.js',
	'semver.org': 'how versions are numbered',
	'www.jovo.tech': "the closest copy of Amazon's schemas",
	'www.weather.gov': 'the public forecast of a template',
	'www.rfc-editor.org': 'the standards of the internet',
};

const notesOf = (path: string) =>
	readJson<Workflow>(join(ROOT, path))
		.nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')
		.flatMap(({ parameters }) => linksIn(path, String(parameters.content)));

const links = PAGES.flatMap(linksOf);
const inNotes = FILES.filter((path) => /^examples\/.*\.json$/.test(path)).flatMap(notesOf);
const external = [...links, ...inNotes].filter(isExternal);
const images = links.filter(({ isImage }) => isImage);

const named = <Item extends { page: string; target: string }>(items: Item[]) =>
	items.map((item): [string, Item] => [`${item.page}: ${item.target}`, item]);

test('there are links of every kind, or they are not found', () => {
	expect(PAGES).toContain('docs/README.md');
	for (const found of [external, images]) expect(found.length).toBeGreaterThan(1);
	expect(inNotes.length).toBeGreaterThan(0);
});

test.each(named([...links, ...inNotes]))('%s has a target', (_, { target }) => {
	expect(target).not.toBe('');
});

test.each(named(inNotes))('%s, in a note, leads to another site: n8n has no files', (_, link) => {
	expect(isExternal(link)).toBe(true);
});

describe('images are files with something in them, and say what they show', () => {
	test.each(named(images))('%s', (_, image) => {
		expect(image.text.length, 'the alternative text is too short').toBeGreaterThan(20);
		const { path } = placeOf(image);
		expect(FILES, 'no clone has it').toContain(path);
		expect(statSync(join(ROOT, path)).size).toBeGreaterThan(1_000);
	});
});

describe('links to other sites are well formed, https, and to a site that is listed', () => {
	test.each(named(external))('%s', (_, { target }) => {
		const { protocol, hostname, username } = new URL(target);
		expect({ protocol, username }).toEqual({ protocol: 'https:', username: '' });
		expect(Object.keys(HOSTS)).toContain(hostname);
	});
});
