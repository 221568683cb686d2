import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { plot } from './plot.mts';
import { profileTable } from './profileTable.mts';
import type { Results } from './results.mts';
import { exchangeTable, limitTable, machineTable, rateTables, ratioTable } from './tables.mts';

const PAGE = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url));
const PLOT = fileURLToPath(new URL('../../../docs/performance.svg', import.meta.url));

const BLOCKS: Record<string, (results: Results) => string> = {
	machine: machineTable,
	ratios: ratioTable,
	limits: limitTable,
	exchanges: exchangeTable,
	rates: rateTables,
	profile: profileTable,
};

export async function writePage(results: Results): Promise<void> {
	const page = await readFile(PAGE, 'utf8');
	await writeFile(PAGE, withTables(page, results));
	await writeFile(PLOT, plot(results));
}

/** Writes one measured block of the page. */
export async function replaceBlock(name: string, command: string, text: string): Promise<void> {
	await writeFile(PAGE, withBlock(await readFile(PAGE, 'utf8'), { name, command, text }));
}

/** The page with its measured blocks replaced; what is written by hand between them stays. */
export const withTables = (page: string, results: Results): string =>
	Object.entries(BLOCKS).reduce(
		(text, [name, table]) =>
			withBlock(text, { name, command: 'npm run bench', text: table(results) }),
		page,
	);

export interface Block {
	name: string;
	/** What writes it. */
	command: string;
	text: string;
	/** Of the page, for who has to look for a lost mark. */
	file?: string;
}

/** The page with this block replaced. */
export function withBlock(
	page: string,
	{ name, command, text, file = 'docs/performance.md' }: Block,
): string {
	const start = `<!-- ${name}: written by ${command} -->`;
	const end = `<!-- end of ${name} -->`;
	const [before, rest] = page.split(start);
	const after = rest?.split(end)[1];
	if (before === undefined || after === undefined)
		throw new Error(`${file} has lost the marks around "${name}".`);
	return `${before}${start}\n\n${text}\n\n${end}${after}`;
}

export const terminalReport = (results: Results): string =>
	[
		ratioTable(results),
		limitTable(results),
		exchangeTable(results),
		rateTables(results),
		profileTable(results),
	].join('\n\n');
