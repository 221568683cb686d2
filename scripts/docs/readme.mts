import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eventTables } from './eventTables.mts';

export const README_PATH = fileURLToPath(new URL('../../README.md', import.meta.url));

const START = '<!-- events: written by npm run docs -->';
const END = '<!-- end of events -->';

/** The README with the tables that are drawn from the event definitions. */
export function readmeWithTables(): string {
	const readme = readFileSync(README_PATH, 'utf8');
	const [before, rest] = readme.split(START);
	const after = rest?.split(END)[1];
	if (before === undefined || after === undefined)
		throw new Error('README.md has lost the marks around its event tables.');
	return `${before}${START}\n\n${eventTables()}\n\n${END}${after}`;
}
