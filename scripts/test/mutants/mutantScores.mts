import { dirname, relative } from 'node:path/posix';
import type { Stryker } from '@stryker-mutator/core';

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** What Stryker says about one mutant. */
export type Mutant = Pick<
	Result,
	'fileName' | 'status' | 'location' | 'mutatorName' | 'replacement'
>;

export interface MutantCounts {
	readonly killed: number;
	readonly timeout: number;
	readonly survived: number;
	readonly noCoverage: number;
}

export interface FolderScore extends MutantCounts {
	readonly folder: string;
}

/** One entry for each folder below `root`, in the order of their names. */
export function scoresByFolder(mutants: readonly Mutant[], root: string): FolderScore[] {
	const byFolder = new Map<string, Mutant[]>();
	for (const mutant of mutants) {
		const folder = relative(root, dirname(mutant.fileName)) || '.';
		byFolder.set(folder, [...(byFolder.get(folder) ?? []), mutant]);
	}
	return [...byFolder.keys()]
		.sort()
		.map((folder) => ({ folder, ...countMutants(byFolder.get(folder) ?? []) }));
}

export function countMutants(mutants: readonly Mutant[]): MutantCounts {
	const count = (wanted: Mutant['status']) =>
		mutants.filter(({ status }) => status === wanted).length;
	return {
		killed: count('Killed'),
		timeout: count('Timeout'),
		survived: count('Survived'),
		noCoverage: count('NoCoverage'),
	};
}

/** Percent of the mutants that the tests notice. */
export function mutationScore({ killed, timeout, survived, noCoverage }: MutantCounts): number {
	const noticed = killed + timeout;
	return (noticed / (noticed + survived + noCoverage)) * 100;
}
