import { readdirSync, readFileSync } from 'node:fs';
import { MATRIX_VERSIONS } from '../../n8n/install/n8nVersions.mjs';

export const LEVELS = ['engine', 'receive', 'e2e'] as const;
export type Level = (typeof LEVELS)[number];

/** One level of the tests in one version: of n8n for the end-to-end tests, of n8n-core for the others. */
export interface Cell {
	level: Level;
	version: string;
}

const repository = new URL('../../../', import.meta.url);

/** The engine that the tests run in by themselves. */
export const OWN_CORE = (
	JSON.parse(readFileSync(new URL('package.json', repository), 'utf8')) as {
		devDependencies: { 'n8n-core': string };
	}
).devDependencies['n8n-core'];

/** Where the lock files of other engines are. */
export const CORE_LOCKS = new URL('test/engine/n8n-core-installs/', repository);

export const CORE_VERSIONS: readonly string[] = [OWN_CORE, ...readdirSync(CORE_LOCKS)];

export const CELLS: readonly Cell[] = [
	...CORE_VERSIONS.flatMap((version): Cell[] => [
		{ level: 'engine', version },
		{ level: 'receive', version },
	]),
	...MATRIX_VERSIONS.map((version): Cell => ({ level: 'e2e', version })),
];

const TITLES: Readonly<Record<Level, string>> = {
	engine: 'Engine, n8n-core',
	receive: 'Receiving, n8n-core',
	e2e: 'Real n8n',
};

export const titleOf = ({ level, version }: Cell) => `${TITLES[level]} ${version}`;
