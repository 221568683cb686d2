import { parseArgs } from 'node:util';
import { HAND_MADE } from './handMade.mts';
import type { Mutant } from './mutant.mts';
import { copyWorkingTree, withMutant } from './mutantCopy.mts';
import { firstFailure, type TestRun } from './runTests.mts';

const { values } = parseArgs({
	options: {
		/** Parts of the names of the mutants to try, with commas. */
		only: { type: 'string' },
	},
});

/** What is run for a mutant that its own tests do not notice: the fast levels first. */
const REST: readonly TestRun[] = [
	{ levels: ['core', 'contract'] },
	{ levels: ['engine', 'receive'] },
	{ levels: ['leaks', 'faults'] },
];

const parts = (values.only ?? '').split(',');
const chosen = HAND_MADE.filter(({ name }) => parts.some((part) => name.includes(part)));
const folder = await copyWorkingTree();
await proveBaseline();
let survivors = 0;
for (const [index, mutant] of chosen.entries()) {
	const noticedBy = await withMutant(folder, mutant, () => firstToNotice(mutant));
	if (noticedBy === undefined) survivors++;
	const result = noticedBy === undefined ? 'SURVIVED' : 'killed  ';
	console.log(
		`${index + 1}/${chosen.length} ${result} ${mutant.name}: ${mutant.breaks}\n    ${noticedBy ?? `no test noticed (${mutant.tests.join(', ')})`}`,
	);
}
console.log(`\n${chosen.length - survivors} of ${chosen.length} killed, ${survivors} survived.`);
process.exitCode = survivors > 0 ? 1 : 0;

/** A test that fails anyway notices nothing. */
async function proveBaseline(): Promise<void> {
	const failed = await firstFailure(folder, namedTests(chosen.flatMap(({ tests }) => tests)));
	if (failed === undefined) return;
	console.error(`A test fails without any mutant: ${failed}`);
	process.exit(1);
}

async function firstToNotice({ tests }: Mutant): Promise<string | undefined> {
	for (const run of [namedTests(tests), ...REST]) {
		const failed = await firstFailure(folder, { ...run, bail: true });
		if (failed) return failed;
	}
	return undefined;
}

function namedTests(tests: readonly string[]): TestRun {
	const distinct = Array.from(new Set(tests));
	return {
		levels: Array.from(new Set(distinct.map((test) => test.split('/')[0] as string))),
		files: distinct.map((test) => `test/${test}.test.mts`),
	};
}
