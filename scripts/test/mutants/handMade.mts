import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Mutant } from './mutant.mts';

const folder = new URL('rows/', import.meta.url);

type Rows = Record<string, ReadonlyArray<Omit<Mutant, 'file'>>>;

const rowsIn = (file: string) => parse(readFileSync(new URL(file, folder), 'utf8')) as Rows;

/**
 * Changes that a careless refactoring could make, each with the behavior that it breaks. StrykerJS makes those of
 * `nodes/shared/alexa`; these are of what needs n8n to run.
 *
 * The behavior is what counts, and the place is where it is today. If a test says that a row is stale, look for the
 * code that keeps the promise of `breaks` now, and give its file, a short text that occurs once, and what to put there.
 * The file need not compile with its types, but it must load. Do not remove a row unless the promise itself is gone. If
 * a row survives, either a test is missing or the change breaks nothing: then choose another change for the row.
 */
export const HAND_MADE: readonly Mutant[] = readdirSync(folder)
	.flatMap((file) => Object.entries(rowsIn(file)))
	.flatMap(([file, rows]) => rows.map((row) => ({ ...row, file })));
