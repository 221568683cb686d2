import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { type Link, linksIn, withoutBlocks } from './linksIn.mts';
import { FILES } from './repositoryFiles.mts';
import { ROOT } from './tarball.mts';

/** Where a link within the repository leads: a path from its root, and the heading there. */
export interface Place {
	path: string;
	anchor: string;
}

/** All pages of the repository, as paths from its root. */
export const PAGES: readonly string[] = FILES.filter((path) => path.endsWith('.md'));

export const readPage = (page: string) => readFileSync(join(ROOT, page), 'utf8');

export const linksOf = (page: string) => linksIn(page, readPage(page));

const slug = (heading: string) =>
	heading
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.trim()
		.replace(/\s/g, '-');

/** The anchors that GitHub gives to the headings of a text; one that comes again gets a number. */
export function anchorsIn(text: string): string[] {
	const seen = new Map<string, number>();
	return [...withoutBlocks(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = '']) => {
		const anchor = slug(heading);
		const times = seen.get(anchor) ?? 0;
		seen.set(anchor, times + 1);
		return times === 0 ? anchor : `${anchor}-${times}`;
	});
}

export const anchorsOf = (page: string) => anchorsIn(readPage(page));

export const isExternal = ({ target }: Link) => /^[a-z][a-z\d+.-]*:|^\/\//i.test(target);

/** The file and heading of a link that stays within the repository. */
export function placeOf({ page, target }: Link): Place {
	const [path = '', anchor = ''] = target.split('#');
	if (path === '') return { path: page, anchor };
	const folder = path.startsWith('/') ? '' : dirname(page);
	return { path: join(folder, decodeURI(path)).replace(/^\//, ''), anchor };
}

/** The text below a heading, up to the next one. */
export function sectionOf(page: string, anchor: string): string {
	const sections = readPage(page).split(/^(?=#{1,6}\s)/m);
	return sections.find((section) => anchorsIn(section)[0] === anchor) ?? '';
}
