import manifest from '../../../package.json' with { type: 'json' };
import { CORE_VERSIONS, MATRIX_VERSIONS } from '../../n8n/install/n8nVersions.mts';

export type Level = 'engine' | 'receive' | 'e2e';

/** One level of the tests in one version: of n8n for the end-to-end tests, of n8n-core for the others. */
export interface Cell {
	level: Level;
	version: string;
}

/** The engine that the tests run in by themselves. */
export const OWN_CORE = manifest.devDependencies['n8n-core'];

export const CELLS: readonly Cell[] = [
	...[OWN_CORE, ...CORE_VERSIONS].flatMap((version): Cell[] => [
		{ level: 'engine', version },
		{ level: 'receive', version },
	]),
	...MATRIX_VERSIONS.map((version): Cell => ({ level: 'e2e', version })),
];

export const titleOf = ({ level, version }: Cell): string =>
	`${level} in ${level === 'e2e' ? 'n8n' : 'n8n-core'} ${version}`;

/** The cells of a part, or those of a version; without a choice all. */
export function chooseCells(only?: string): readonly Cell[] {
	if (only === undefined) return CELLS;
	const chosen = CELLS.filter((cell) => partOf(cell) === only || cell.version === only);
	if (chosen.length > 0) return chosen;
	const known = new Set(CELLS.flatMap((cell) => [partOf(cell), cell.version]));
	throw new Error(`"--only=${only}" is unknown here: use one of ${[...known].join(', ')}.`);
}

const partOf = ({ level }: Cell) => (level === 'e2e' ? 'e2e' : 'engine');
