import { readFileSync } from 'node:fs';
import { pathOfPage, withBlock } from '../lib/page.mts';
import { eventTables } from './eventTables.mts';
import { faultSummary, faultTables } from './faultTables.mts';
import { retryTable } from './retryTable.mts';
import { sampleRequests } from './sampleRequests.mts';
import { verdictTables } from './verdictTables.mts';
import { differenceTable, versionTable } from './versionTables.mts';

/** The parts of each page of the folder `docs` that are drawn from the code, by the name in their marks. */
const GENERATED: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
	'events.md': { events: eventTables },
	'errors.md': { retries: retryTable },
	'internals/reliability.md': { 'faults in short': faultSummary, faults: faultTables },
	'sample-requests.md': { samples: sampleRequests },
	'internals/verifiers.md': { verdicts: verdictTables },
	'internals/versions.md': { versions: versionTable, differences: differenceTable },
};

export const GENERATED_PAGES = Object.keys(GENERATED);

/** A page with its generated parts as the code has them now. */
export const withGeneratedParts = (page: string): string =>
	Object.entries(GENERATED[page] ?? {}).reduce(
		(text, [name, content]) => withBlock(text, { page, name, command: 'npm run docs' }, content()),
		readFileSync(pathOfPage(page), 'utf8'),
	);
