import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeWhole } from './writeWhole.mts';

interface Block {
	/** In the folder `docs`. */
	page: string;
	name: string;
	/** What writes it. */
	command: string;
}

export const pathOfPage = (page: string) =>
	fileURLToPath(new URL(`../../docs/${page}`, import.meta.url));

/** Writes one measured block of a page. */
export async function writeBlock(block: Block, text: string): Promise<void> {
	const path = pathOfPage(block.page);
	await writeWhole(path, withBlock(await readFile(path, 'utf8'), block, text));
}

/** The page with this block replaced; what is written by hand stays. */
export function withBlock(written: string, { page, name, command }: Block, text: string): string {
	const start = `<!-- ${name}: written by ${command} -->`;
	const end = `<!-- end of ${name} -->`;
	const [before, rest] = written.split(start);
	const after = rest?.split(end)[1];
	if (before === undefined || after === undefined)
		throw new Error(`docs/${page} has lost the marks around "${name}".`);
	return `${before}${start}\n\n${text}\n\n${end}${after}`;
}
