import { expect, test } from 'vitest';
import { type Cell, CELLS, titleOf } from '../../scripts/test/matrix/cells.mts';
import { chooseCells } from '../../scripts/test/matrix/chooseCells.mts';
import {
	type CellResult,
	mergeResults,
	resultsOf,
} from '../../scripts/test/matrix/matrixResults.mts';
import { matrixSteps } from '../../scripts/test/matrix/matrixSteps.mts';
import { MATRIX_VERSIONS } from '../../scripts/n8n/install/n8nVersions.mjs';
import type { Outcome } from '../../scripts/test/runSteps.mjs';
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

const steps = async (...cells: Cell[]) =>
	matrixSteps(cells, await testFolder(), () => undefined).map(({ title, after }) => ({
		title,
		after,
	}));

test('the matrix has two engines, the older of them 1.84, and each further n8n', () => {
	const versionsAt = (wanted: string) =>
		CELLS.flatMap(({ level, version }) => (level === wanted ? [version] : []));
	expect(versionsAt('engine')).toEqual(['2.41.1', '1.84.0']);
	expect(versionsAt('receive')).toEqual(versionsAt('engine'));
	expect(versionsAt('e2e')).toEqual(MATRIX_VERSIONS);
});

test.each([
	['engine', ['Engine, n8n-core 1.84.0', 'Receiving, n8n-core 1.84.0'], ['Real n8n 2.0.3']],
	['e2e', ['Real n8n 2.0.3', 'Real n8n 2.20.12'], ['Engine, n8n-core 1.84.0']],
	['2.0.3', ['Real n8n 2.0.3'], ['Real n8n 2.20.12']],
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

test('another engine is prepared once, and its tests come after that', async () => {
	expect(await steps(OLD_ENGINE, OLD_RECEIVE)).toEqual([
		{ title: 'Build', after: [] },
		{ title: 'Prepare n8n-core 1.84.0', after: ['Build'] },
		{ title: 'Engine, n8n-core 1.84.0', after: ['Build', 'Prepare n8n-core 1.84.0'] },
		{ title: 'Receiving, n8n-core 1.84.0', after: ['Build', 'Prepare n8n-core 1.84.0'] },
	]);
});

test('the engine of the tests needs no preparation', async () => {
	expect((await steps({ level: 'engine', version: '2.41.1' })).map(({ title }) => title)).toEqual([
		'Build',
		'Engine, n8n-core 2.41.1',
	]);
});

test('a real n8n is installed first', async () => {
	expect(await steps(REAL)).toEqual([
		{ title: 'Build', after: [] },
		{ title: 'Install n8n 2.0.3', after: [] },
		{ title: 'Real n8n 2.0.3', after: ['Build', 'Install n8n 2.0.3'] },
	]);
});

test.each<[Outcome['result'], number]>([
	['passed', 1],
	['failed', 1],
	['interrupted', 0],
	['not run', 0],
])('a cell that was %s gives %i results', (result, count) => {
	const outcome: Outcome = { title: titleOf(REAL), result, passed: 3, failed: 2, skipped: 1 };
	const expected = [{ ...REAL, ...about, passed: 3, failed: 2, skipped: 1 }].slice(0, count);
	expect(resultsOf([outcome], [REAL], () => about)).toEqual(expected);
});

test('a new result takes the place of the older one of its cell, and of no other', () => {
	const before = [resultWith(OLD_ENGINE, 1), resultWith(OLD_RECEIVE, 2)];
	const merged = mergeResults(before, [resultWith(OLD_ENGINE, 3)], [OLD_ENGINE, OLD_RECEIVE]);
	expect(merged).toEqual([resultWith(OLD_ENGINE, 3), resultWith(OLD_RECEIVE, 2)]);
});

test('what is no cell any more is forgotten', () => {
	expect(mergeResults([resultWith(REAL, 1)], [], [OLD_ENGINE])).toEqual([]);
});
