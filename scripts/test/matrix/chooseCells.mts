import { type Cell, CELLS } from './cells.mts';

/** The cells of a part, or those of a version; without a choice all. */
export function chooseCells(only?: string): readonly Cell[] {
	if (only === undefined) return CELLS;
	const chosen = CELLS.filter((cell) => partOf(cell) === only || cell.version === only);
	if (chosen.length > 0) return chosen;
	const known = new Set(CELLS.flatMap((cell) => [partOf(cell), cell.version]));
	throw new Error(`"--only=${only}" is unknown here: use one of ${[...known].join(', ')}.`);
}

const partOf = ({ level }: Cell) => (level === 'e2e' ? 'e2e' : 'engine');
