import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faultSummary, faultTables } from './faultTables.mts';
import { eventTables } from './eventTables.mts';
import { leakTable } from './leakTable.mts';
import { localeList, regionTable } from './localeTable.mts';
import { receivableTable } from './receivableTable.mts';
import { refusalSections } from './refusalSections.mts';
import { retryTable } from './retryTable.mts';
import { sampleRequests } from './sampleRequests.mts';
import { customManifest, eventsManifest } from './skillManifest.mts';
import { verdictTables } from './verdictTables.mts';
import { differenceTable, versionTable } from './versionTables.mts';

/** The parts of each page that are drawn from the code, by the name in their marks. */
const GENERATED: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
	'docs/events.md': { events: eventTables },
	'docs/errors.md': { retries: retryTable },
	'docs/receiving.md': {
		'events manifest': eventsManifest,
		'custom manifest': customManifest,
		requests: receivableTable,
		refusals: refusalSections,
	},
	'docs/internals/reliability.md': { 'faults in short': faultSummary, faults: faultTables },
	'docs/regions-and-languages.md': { regions: regionTable, locales: localeList },
	'docs/running-safely.md': { leaks: leakTable },
	'docs/sample-requests.md': { samples: sampleRequests },
	'docs/internals/verifiers.md': { verdicts: verdictTables },
	'docs/internals/versions.md': { versions: versionTable, differences: differenceTable },
};

export const GENERATED_PAGES = Object.keys(GENERATED);

/** Where a page of the repository is. */
export const pathOf = (page: string) => fileURLToPath(new URL(`../../${page}`, import.meta.url));

export const readPage = (page: string) => readFileSync(pathOf(page), 'utf8');

/** A page with its generated parts as the code has them now. */
export const withGeneratedParts = (page: string): string =>
	Object.entries(GENERATED[page] ?? {}).reduce(
		(text, [name, content]) => replacePart(page, text, name, content()),
		readPage(page),
	);

function replacePart(page: string, text: string, name: string, content: string): string {
	const start = `<!-- ${name}: written by npm run docs -->`;
	const end = `<!-- end of ${name} -->`;
	const [before, rest] = text.split(start);
	const after = rest?.split(end)[1];
	if (before === undefined || after === undefined) {
		throw new Error(`${page} has lost the marks around its part "${name}".`);
	}
	return `${before}${start}\n\n${content}\n\n${end}${after}`;
}
