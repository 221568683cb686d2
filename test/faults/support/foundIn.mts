import { outcomeOf } from './expectCell.mts';
import type { Cell } from './runCell.mts';

/** What came of the items that were hit, as the documentation shows it: of the last one, and of the first where that differs. */
export function foundIn(cell: Cell, hits: readonly number[]): Record<string, unknown> {
	const outcomes = [...cell.regular, ...cell.errors].map(outcomeOf);
	const of = (item: number | undefined) => outcomes.find((outcome) => outcome.item === item);
	const [first, last] = [of(hits[0]), of(hits.at(-1))];
	return {
		code: last?.code,
		calls: last?.calls,
		...(first?.calls !== last?.calls && { callsOfFirst: first?.calls }),
		...(last?.duplicate && { duplicate: true }),
		exchanges: cell.exchanges,
	};
}
