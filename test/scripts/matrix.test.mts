import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MATRIX_VERSIONS } from '../../scripts/n8n/install/n8nVersions.mts';
import { type Cell, CELLS, chooseCells, titleOf } from '../../scripts/test/matrix/cells.mts';
import { type CellResult, countsOf, mergeResults } from '../../scripts/test/matrix/results.mts';
import { testFolder } from './support/folder.mts';

const OLD_ENGINE: Cell = { level: 'engine', version: '1.84.0' };
const OLD_RECEIVE: Cell = { level: 'receive', version: '1.84.0' };
const REAL: Cell = { level: 'e2e', version: '2.0.3' };

const about = { date: '2026-01-02', machine: {} as CellResult['machine'] };
const resultWith = (cell: Cell, passed: number): CellResult => ({
	...cell,
	...about,
	passed,
	failed: 0,
	skipped: 0,
});

test('the matrix has two engines, the older of them 1.84, and each further n8n', () => {
	const versionsAt = (wanted: string) =>
		CELLS.flatMap(({ level, version }) => (level === wanted ? [version] : []));
	expect(versionsAt('engine')).toEqual(['2.41.1', '1.84.0']);
	expect(versionsAt('receive')).toEqual(versionsAt('engine'));
	expect(versionsAt('e2e')).toEqual(MATRIX_VERSIONS);
});

test.each([
	['engine', ['engine in n8n-core 1.84.0', 'receive in n8n-core 1.84.0'], ['e2e in n8n 2.0.3']],
	['e2e', ['e2e in n8n 2.0.3', 'e2e in n8n 2.20.12'], ['engine in n8n-core 1.84.0']],
	['2.0.3', ['e2e in n8n 2.0.3'], ['e2e in n8n 2.20.12']],
])('--only=%s is %j and not %j', (only, wanted, unwanted) => {
	const titles = chooseCells(only).map(titleOf);
	expect(titles).toEqual(expect.arrayContaining(wanted));
	expect(titles).not.toEqual(expect.arrayContaining(unwanted));
});

test('an unknown part is refused with those that there are', () => {
	expect(() => chooseCells('9.9.9')).toThrow(
		'"--only=9.9.9" is unknown here: use one of engine, 2.41.1, 1.84.0, e2e, 2.20.12, 2.0.3.',
	);
});

test.each([
	[{ numPassedTests: 3, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }, [3, 2, 2]],
	[{ numPassedTests: 3 }, [3, 0, 0]],
])('of the report %j the counts are %j', async (report, [passed, failed, skipped]) => {
	const file = join(await testFolder(), 'report.json');
	writeFileSync(file, JSON.stringify(report));
	expect(countsOf(file)).toEqual({ passed, failed, skipped });
});

test('a run without a report has no counts', () => {
	expect(countsOf('/nowhere')).toBeUndefined();
});

test('a new result takes the place of the older one of its cell, and of no other', () => {
	const before = [resultWith(OLD_ENGINE, 1), resultWith(OLD_RECEIVE, 2)];
	const merged = mergeResults(before, [resultWith(OLD_ENGINE, 3)], [OLD_ENGINE, OLD_RECEIVE]);
	expect(merged).toEqual([resultWith(OLD_ENGINE, 3), resultWith(OLD_RECEIVE, 2)]);
});

test('what is no cell any more is forgotten', () => {
	expect(mergeResults([resultWith(REAL, 1)], [], [OLD_ENGINE])).toEqual([]);
});
