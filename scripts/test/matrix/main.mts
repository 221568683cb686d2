import { parseArgs } from 'node:util';
import { describeComputer } from '../../measure/lib/machine.mts';
import { saveMeasurements } from '../../measure/lib/measurements.mts';
import { checkNodeVersion } from '../../lib/checkNodeVersion.mjs';
import { temporaryFolder } from '../../lib/temporaryFolder.mts';
import { type Cell, CELLS } from './cells.mts';
import { chooseCells } from './chooseCells.mts';
import { MATRIX_RESULTS, mergeResults, readMatrixResults, resultsOf } from './matrixResults.mts';
import { matrixSteps } from './matrixSteps.mts';
import { ensureNode24 } from '../../n8n/install/node24.mts';
import { inCi } from '../inCi.mjs';
import { runSteps } from '../runSteps.mjs';
import { exitCodeOf, summaryLines } from '../summary.mjs';

checkNodeVersion();

const say = (line: string) => console.log(line);

const cells = cellsOrExit();
const folder = await temporaryFolder();
const outcomes = await runSteps(matrixSteps(cells, folder.path, say), {
	missingFails: inCi(),
	log: say,
});
say(`\n${summaryLines(outcomes).join('\n')}`);

const date = new Date().toISOString().slice(0, 10);
const machines = await machinesOf(cells);
const now = resultsOf(outcomes, cells, ({ level }) => ({ date, machine: machines[level] }));
await saveMeasurements(MATRIX_RESULTS, mergeResults(readMatrixResults(), now, CELLS));
say('\nThe results are in docs/measurements; "npm run docs" writes them into docs/versions.md.');
await folder.remove();
process.exitCode = exitCodeOf(outcomes);

function cellsOrExit(): readonly Cell[] {
	try {
		const { values } = parseArgs({ options: { only: { type: 'string' } } });
		return chooseCells(values.only);
	} catch (error) {
		console.error((error as Error).message);
		process.exit(1);
	}
}

/** The engine runs in the Node.js of the tests, and n8n in its own. */
async function machinesOf(chosen: readonly Cell[]) {
	const own = await describeComputer({ nodeBinary: process.execPath });
	const isReal = chosen.some(({ level }) => level === 'e2e');
	const n8ns = isReal ? await describeComputer({ nodeBinary: await ensureNode24(say) }) : own;
	return { engine: own, receive: own, e2e: n8ns };
}
