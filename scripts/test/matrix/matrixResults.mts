import { readFileSync } from 'node:fs';
import type { Computer } from '../../measure/lib/machine.mts';
import type { Counts, Outcome } from '../runSteps.mjs';
import { type Cell, titleOf } from './cells.mts';

/** What came of one cell when it was last run. */
export interface CellResult extends Cell, Counts {
	date: string;
	machine: Computer;
}

export const MATRIX_RESULTS = 'matrix';

export const readMatrixResults = (): CellResult[] =>
	JSON.parse(
		readFileSync(
			new URL(`../../../docs/measurements/${MATRIX_RESULTS}.json`, import.meta.url),
			'utf8',
		),
	) as CellResult[];

/** Of the cells that were run to their end. */
export function resultsOf(
	outcomes: readonly Outcome[],
	cells: readonly Cell[],
	about: (cell: Cell) => Pick<CellResult, 'date' | 'machine'>,
): CellResult[] {
	return cells.flatMap((cell) => {
		const outcome = outcomes.find(({ title }) => title === titleOf(cell));
		if (outcome?.result !== 'passed' && outcome?.result !== 'failed') return [];
		const { passed, failed, skipped } = outcome;
		return [{ ...cell, passed, failed, skipped, ...about(cell) }];
	});
}

/** In the order of the cells; the newer result of each counts, and what is no cell any more is left out. */
export const mergeResults = (
	before: readonly CellResult[],
	now: readonly CellResult[],
	cells: readonly Cell[],
): CellResult[] => cells.flatMap((cell) => [...now, ...before].find(isOf(cell)) ?? []);

export const isOf =
	({ level, version }: Cell) =>
	(result: Cell) =>
		result.level === level && result.version === version;
