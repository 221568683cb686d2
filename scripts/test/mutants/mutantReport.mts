import { relative } from 'node:path/posix';
import {
	countMutants,
	type FolderScore,
	type Mutant,
	mutationScore,
	scoresByFolder,
} from './mutantScores.mts';

const HEAD = ['folder', 'killed', 'timeout', 'survived', 'no coverage', 'score'];

/** A line for each folder, last the total. */
export function mutantTable(mutants: readonly Mutant[], root: string): string {
	const rows = [
		...scoresByFolder(mutants, root),
		{ folder: 'total', ...countMutants(mutants) },
	].map(cellsOf);
	const widths = HEAD.map((head, column) =>
		Math.max(head.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
	);
	return [HEAD, ...rows].map((cells) => lineOf(cells, widths)).join('\n');
}

/** Where each unnoticed mutant is, and what it does. */
export const survivorLines = (mutants: readonly Mutant[], root: string): string[] =>
	mutants
		.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
		.map(({ fileName, location: { start }, mutatorName, replacement }) => {
			const place = `${relative(root, fileName)}:${start.line}:${start.column}`;
			return `${place} ${mutatorName}: ${replacement?.replace(/\s+/g, ' ') ?? ''}`;
		});

const cellsOf = (row: FolderScore): string[] => [
	row.folder,
	...[row.killed, row.timeout, row.survived, row.noCoverage].map(String),
	`${mutationScore(row).toFixed(1)} %`,
];

const lineOf = (cells: readonly string[], widths: readonly number[]): string =>
	cells
		.map((cell, column) => {
			const width = widths[column] ?? 0;
			return column === 0 ? cell.padEnd(width) : cell.padStart(width);
		})
		.join('  ');
