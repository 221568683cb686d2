/** A link or an image of a page; `text` is its label or alternative text. */
export interface Link {
	page: string;
	text: string;
	/** Empty where nothing was given, or where the reference has no definition. */
	target: string;
	isImage: boolean;
}

const LABEL = String.raw`\[((?:[^[\]]|\[[^\]]*\])*)\]`;
const TARGET = String.raw`(?:<([^<>\n]*)>|([^()<>\s]*(?:\([^()\s]*\)[^()\s]*)*))`;
const TITLE = String.raw`(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?`;

const INLINE = new RegExp(String.raw`(!?)${LABEL}\(\s*${TARGET}${TITLE}\s*\)`, 'g');
const DEFINITION = new RegExp(String.raw`^ {0,3}\[([^\]]+)\]:\s*${TARGET}${TITLE}[ \t]*$`, 'gm');
const REFERENCE = new RegExp(String.raw`(!?)${LABEL}\[([^\]]*)\]`, 'g');
const TAG = /<(a|img)\b([^>]*)>/gi;
const ADDRESS =
	/<([a-z][a-z\d+.-]*:[^<>\s]*)>|((?:\bhttps?:\/\/|\bwww\.)[^\s<>]*[^\s<>.,;:!?'"*_)\]}])/gi;

export const withoutBlocks = (text: string) =>
	text.replace(/^([ \t]*)(`{3,}|~{3,})[\s\S]*?^[ \t]*\2\s*$/gm, '');

const withoutCode = (text: string) =>
	withoutBlocks(text)
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, '');

const attributeOf = (tag: string, name: string) => {
	const found = new RegExp(
		String.raw`\b${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`,
		'i',
	).exec(tag);
	return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
};

/**
 * The links of a text, in each way in which GitHub makes some: inline, by reference, as a tag, as an address. What
 * stands in code or in a comment is none. A linked image gives two.
 */
export function linksIn(page: string, markdown: string): Link[] {
	const links: Link[] = [];
	const add = (text: string, target: string, isImage: boolean) =>
		links.push({ page, text, target, isImage });
	const definitions = new Map<string, string>();

	// Each kind leaves behind what another kind may be found in, so that nothing is found twice.
	let text = withoutCode(markdown);
	for (let before = ''; before !== text; ) {
		before = text;
		text = text.replace(
			INLINE,
			(_, bang: string, label: string, angled?: string, plain?: string) => {
				add(label, angled ?? plain ?? '', bang === '!');
				return ` ${label} `;
			},
		);
	}
	text = text.replace(TAG, (_, name: string, rest: string) => {
		const isImage = name.toLowerCase() === 'img';
		const target = attributeOf(rest, isImage ? 'src' : 'href');
		if (isImage || /\bhref\b/i.test(rest)) add(attributeOf(rest, 'alt'), target, isImage);
		return ' ';
	});
	text = text.replace(DEFINITION, (_, name: string, angled?: string, plain?: string) => {
		definitions.set(name.toLowerCase(), angled ?? plain ?? '');
		add(name, angled ?? plain ?? '', false);
		return '';
	});
	text = text.replace(REFERENCE, (_, bang: string, label: string, name: string) => {
		add(label, definitions.get((name || label).toLowerCase()) ?? '', bang === '!');
		return ` ${label} `;
	});
	for (const [, angled, bare] of text.matchAll(ADDRESS)) add('', angled ?? bare ?? '', false);
	return links;
}
