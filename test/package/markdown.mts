import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { FILES } from './repositoryFiles.mts';
import { ROOT } from './tarball.mts';

/** A link or an image of a page; `text` is its label or alternative text. */
interface Link {
	page: string;
	text: string;
	target: string;
	isImage: boolean;
}

/** Where a link within the repository leads: a path from its root, and the heading there. */
interface Place {
	path: string;
	anchor: string;
}

/** All pages of the repository, as paths from its root. */
export const PAGES: readonly string[] = FILES.filter((path) => path.endsWith('.md'));

export const readPage = (page: string) => readFileSync(join(ROOT, page), 'utf8');

const parse = (markdown: string) => remark().use(remarkGfm).parse(markdown);

/** What is a link only for those who write it: a reference to nothing, or a tag. */
const BROKEN = /\]\[|<(a|img)\b/;

/** The links of a text. One that is broken has no target. */
export function linksIn(page: string, markdown: string): Link[] {
	const links: Link[] = [];
	visit(parse(markdown), (node) => {
		if (node.type === 'link' || node.type === 'definition') {
			links.push({ page, text: toString(node), target: node.url, isImage: false });
		} else if (node.type === 'image') {
			links.push({ page, text: node.alt ?? '', target: node.url, isImage: true });
		} else if ((node.type === 'text' || node.type === 'html') && BROKEN.test(node.value)) {
			links.push({ page, text: node.value, target: '', isImage: false });
		}
	});
	return links;
}

export const linksOf = (page: string) => linksIn(page, readPage(page));

interface Section {
	anchor: string;
	text: string;
}

const known = new Map<string, Section[]>();

/** The headings of a page as GitHub's anchors, each with the text below it up to the next one. */
function sectionsOf(page: string): Section[] {
	const sections = known.get(page) ?? readSections(page);
	known.set(page, sections);
	return sections;
}

function readSections(page: string): Section[] {
	const slugger = new GithubSlugger();
	const markdown = readPage(page);
	const headings: Array<{ anchor: string; start: number }> = [];
	visit(parse(markdown), 'heading', (node) => {
		const start = node.position?.start.offset ?? 0;
		headings.push({ anchor: slugger.slug(toString(node)), start });
	});
	return headings.map(({ anchor, start }, index) => ({
		anchor,
		text: markdown.slice(start, headings[index + 1]?.start),
	}));
}

export const anchorsOf = (page: string) => sectionsOf(page).map(({ anchor }) => anchor);

export const sectionOf = (page: string, wanted: string): string =>
	sectionsOf(page).find(({ anchor }) => anchor === wanted)?.text ?? '';

export const isExternal = ({ target }: Link) => /^[a-z][a-z\d+.-]*:|^\/\//i.test(target);

/** The file and heading of a link that stays within the repository. */
export function placeOf({ page, target }: Link): Place {
	const [path = '', anchor = ''] = target.split('#');
	if (path === '') return { path: page, anchor };
	const folder = path.startsWith('/') ? '' : dirname(page);
	return { path: join(folder, decodeURI(path)).replace(/^\//, ''), anchor };
}
