import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { mutantTable, survivorLines } from './mutantReport.mts';
import { countMutants, mutationScore } from './mutantScores.mts';
import { MUTATED_FOLDER, strykerOptions } from './strykerOptions.mts';

/** Percent. Just under the 91.7 that were measured when this was set; raise it with the score. */
const LOWEST_SCORE = 90;

const {
	values: { survivors },
	positionals: [part],
} = parseArgs({
	options: { survivors: { type: 'boolean', default: false } },
	allowPositionals: true,
});
const root = resolve(MUTATED_FOLDER);
const folder = temporaryFolder();
const mutants = await new Stryker(strykerOptions(folder.path, part)).runMutationTest();
await folder.remove();

if (survivors) console.log(`\n${survivorLines(mutants, root).join('\n')}`);
console.log(`\n${mutantTable(mutants, root)}`);

const score = mutationScore(countMutants(mutants));
if (part === undefined && score < LOWEST_SCORE) {
	console.error(
		`\nThe tests notice ${score.toFixed(1)} % of the mutants, less than ${LOWEST_SCORE} %.`,
	);
	process.exitCode = 1;
}
