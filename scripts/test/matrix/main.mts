import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeComputer, today } from '../../lib/machine.mts';
import { saveMeasurements } from '../../lib/measurements.mts';
import { CommandError, npm } from '../../lib/runCommand.mts';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { installN8n } from '../../n8n/install/installN8n.mts';
import { inCi } from '../inCi.mts';
import { TestRun } from '../testRun.mts';
import { runVitest } from '../vitest.mts';
import { type Cell, CELLS, chooseCells, OWN_CORE, titleOf } from './cells.mts';
import { makeEngineFolder } from './engineFolder.mts';
import {
	type CellResult,
	countsOf,
	MATRIX_RESULTS,
	mergeResults,
	readMatrixResults,
} from './results.mts';

const { path: folder } = temporaryFolder();
const run = new TestRun(console.log, inCi());
const results: CellResult[] = [];

try {
	const { values } = parseArgs({ options: { only: { type: 'string' } } });
	const cells = chooseCells(values.only);
	if (await run.step('Build', () => npm(['run', '--silent', 'build']))) {
		for (const cell of cells) await run.step(titleOf(cell), () => runCell(cell));
	}
} catch (error) {
	if (!(error instanceof CommandError)) {
		console.error((error as Error).message);
		process.exit(1);
	}
}
console.log(`\n${run.summary().join('\n')}`);
await saveMeasurements(MATRIX_RESULTS, mergeResults(readMatrixResults(), results, CELLS));
console.log(
	'\nThe results are in docs/measurements; "npm run docs" writes them into docs/internals/versions.md.',
);
process.exitCode = run.exitCode();

/** Its counts stand also when a test fails. */
async function runCell(cell: Cell): Promise<void> {
	const report = join(folder, `${titleOf(cell)}.json`);
	const { project, env, nodeBinary } = await prepare(cell);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	try {
		await runVitest([project], reporters, { env });
	} finally {
		const counts = countsOf(report);
		const machine = await describeComputer({ nodeBinary });
		if (counts !== undefined) results.push({ ...cell, ...counts, date: today(), machine });
	}
}

/** The engine runs in the Node.js of the tests, and n8n in its own. */
async function prepare({ level, version }: Cell) {
	if (level === 'e2e') {
		const { nodeBinary } = await installN8n(console.log, version);
		return { project: `e2e-${version}`, env: { N8N_VERSION: version }, nodeBinary };
	}
	const { execPath: nodeBinary } = process;
	if (version === OWN_CORE) return { project: level, env: {}, nodeBinary };
	const ENGINE_FOLDER = join(folder, `${level}-${version}`);
	await makeEngineFolder(ENGINE_FOLDER, version, console.log);
	return { project: level, env: { ENGINE_FOLDER }, nodeBinary };
}
