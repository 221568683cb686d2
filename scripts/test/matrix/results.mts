import { existsSync, readFileSync } from 'node:fs';
import type { Computer } from '../../lib/machine.mts';
import { loadMeasurements } from '../../lib/measurements.mts';
import { type Cell, titleOf } from './cells.mts';

interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

/** What came of one cell when it was last run. */
export interface CellResult extends Cell, Counts {
	date: string;
	machine: Computer;
}

export const MATRIX_RESULTS = 'matrix';

export const readMatrixResults = () => loadMeasurements<CellResult[]>(MATRIX_RESULTS);

/** Of the report of vitest's reporter "json"; none is written by a run that could not start. */
export function countsOf(reportFile: string): Counts | undefined {
	if (!existsSync(reportFile)) return undefined;
	const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Record<string, number>;
	const of = (kind: string) => report[`num${kind}Tests`] ?? 0;
	return { passed: of('Passed'), failed: of('Failed'), skipped: of('Pending') + of('Todo') };
}

/** In the order of the cells; the newer result of each counts, and what is no cell any more is left out. */
export const mergeResults = (
	before: readonly CellResult[],
	now: readonly CellResult[],
	cells: readonly Cell[],
): CellResult[] =>
	cells.flatMap(
		(cell) => [...now, ...before].find((result) => titleOf(result) === titleOf(cell)) ?? [],
	);
