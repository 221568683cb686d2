import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withBlock } from '../bench/page.mts';
import type { QueueResults } from './queueResults.mts';
import { killText, loadTable, machineText, planTable, proofTable } from './scalingTables.mts';

const FILE = 'docs/scaling.md';
const PAGE = fileURLToPath(new URL(`../../../${FILE}`, import.meta.url));
const COMMAND = 'npm run test:queue';

const BLOCKS: Readonly<Record<string, (results: QueueResults) => string>> = {
	machines: machineText,
	proofs: proofTable,
	killed: killText,
	load: loadTable,
	million: planTable,
};

export async function writeScalingPage(results: QueueResults): Promise<void> {
	await writeFile(PAGE, withQueueResults(await readFile(PAGE, 'utf8'), results));
}

/** The page with its blocks replaced; what is written by hand between them stays. */
export const withQueueResults = (page: string, results: QueueResults): string =>
	Object.entries(BLOCKS).reduce(
		(text, [name, block]) =>
			withBlock(text, { name, command: COMMAND, text: block(results), file: FILE }),
		page,
	);
