import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsIn, anchorsOf, isExternal, linksIn, linksOf, PAGES, placeOf } from './markdown.mts';
import { ROOT } from './tarball.mts';

/** The sites that pages may lead to, and what for. */
const HOSTS: Readonly<Record<string, string>> = {
	'developer.amazon.com': "Amazon's documents and console",
	'docs.n8n.io': "n8n's documents",
	'github.com': 'source code, and reports of users',
	'nodejs.org': 'Node.js',
	'semver.org': 'how versions are numbered',
	'www.jovo.tech': "the closest copy of Amazon's schemas",
	'www.weather.gov': 'the public forecast of a template',
};

const links = PAGES.flatMap(linksOf);
const external = links.filter(isExternal);
const internal = links.filter((link) => !isExternal(link) && !link.isImage);
const images = links.filter(({ isImage }) => isImage);

const named = <Item extends { page: string; target: string }>(items: Item[]) =>
	items.map((item): [string, Item] => [`${item.page}: ${item.target}`, item]);

test('there are links of every kind, or they are not found', () => {
	expect(PAGES).toContain('docs/README.md');
	for (const found of [external, internal, images]) expect(found.length).toBeGreaterThan(1);
});

describe('links within the repository lead somewhere', () => {
	test.each(named(internal))('%s', (_, link) => {
		const { path, anchor } = placeOf(link);
		expect(existsSync(join(ROOT, path)), `${path} is missing`).toBe(true);
		if (anchor !== '') expect(anchorsOf(path)).toContain(anchor);
	});
});

describe('images are files with something in them, and say what they show', () => {
	test.each(named(images))('%s', (_, image) => {
		expect(image.text.length, 'the alternative text is too short').toBeGreaterThan(20);
		expect(statSync(join(ROOT, placeOf(image).path)).size).toBeGreaterThan(1_000);
	});
});

describe('links to other sites are well formed, https, and to a site that is listed', () => {
	test.each(named(external))('%s', (_, { target }) => {
		const { protocol, hostname, username } = new URL(target);
		expect({ protocol, username }).toEqual({ protocol: 'https:', username: '' });
		expect(Object.keys(HOSTS)).toContain(hostname);
	});
});

test.each(Object.keys(HOSTS))('%s is still linked', (host) => {
	expect(external.map(({ target }) => new URL(target).hostname)).toContain(host);
});

describe('the finder of links', () => {
	test.each([
		['a [b](c.md) d', ['c.md']],
		['two [a](b.md) and [c](d.md#e)', ['b.md', 'd.md#e']],
		['![picture](a.png)', ['a.png']],
		['[![picture](a.png)](b.md)', ['b.md', 'a.png']],
		['[a [b] c](d.md)', ['d.md']],
		['[page](https://example.com/a_(b))', ['https://example.com/a_(b)']],
		['[a](b.md "title")', ['b.md']],
		['in `[code](a.md)` none', []],
		['```\n[code](a.md)\n```\n[b](c.md)', ['c.md']],
	])('%j', (text, targets) => {
		expect(linksIn('page.md', text).map(({ target }) => target)).toEqual(targets);
	});
});

describe("GitHub's anchors", () => {
	test.each([
		['# Any other Alexa API', ['any-other-alexa-api']],
		['### `NOT_AUTHORIZED`', ['not_authorized']],
		['## Pick-lists need $fromAI by hand', ['pick-lists-need-fromai-by-hand']],
		['## 4. Tell Amazon', ['4-tell-amazon']],
		['## A\n## A', ['a', 'a-1']],
		['## A [link](b.md)', ['a-link']],
		['```sh\n# a comment\n```\n# b', ['b']],
	])('%j', (text, anchors) => {
		expect(anchorsIn(text)).toEqual(anchors);
	});
});
