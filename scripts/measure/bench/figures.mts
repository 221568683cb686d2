import type { ContenderId } from './contenders.mts';
import type { Cell } from './plan.mts';
import type { Run } from './results.mts';
import { type Spread, spreadOf } from './statistics.mts';

type CellKey = Pick<Cell, 'items' | 'latencyMs'>;

const MS = 1000;

/** Items per second, by the contender's own time. */
export const rateOf = ({ items, durationMs }: Run): number => (items * MS) / durationMs;

/** Items per second between the first and the last arrival at the stand-in. */
export const arrivalRateOf = ({ items, spanMs }: Run): number => ((items - 1) * MS) / spanMs;

export const runsIn = (runs: readonly Run[], cell: CellKey, contender: ContenderId): Run[] =>
	runs.filter(
		(run) =>
			run.cellItems === cell.items &&
			run.latencyMs === cell.latencyMs &&
			run.contender === contender,
	);

const succeeded = ({ error }: Run) => error === undefined;

export function spread(
	runs: readonly Run[],
	cell: CellKey,
	contender: ContenderId,
	figure: (run: Run) => number = rateOf,
): Spread | undefined {
	return spreadOf(runsIn(runs, cell, contender).filter(succeeded).map(figure));
}

/** How many times as fast one is as the other; each ratio is of two runs of the same round. */
export function ratio(
	runs: readonly Run[],
	cell: CellKey,
	ours: ContenderId,
	other: ContenderId,
): Spread | undefined {
	const others = runsIn(runs, cell, other).filter(succeeded);
	return spreadOf(
		runsIn(runs, cell, ours)
			.filter(succeeded)
			.flatMap((run) => {
				const rival = others.find(({ repeat }) => repeat === run.repeat);
				return rival ? [rateOf(run) / rateOf(rival)] : [];
			}),
	);
}
