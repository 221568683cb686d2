import { expect, test } from 'vitest';
import { differenceTable, versionTable } from '../../scripts/docs/versionTables.mts';
import type { CellResult } from '../../scripts/test/matrix/results.mts';

const machine = { processor: 'Example', cores: 2, memoryGb: 8, system: 'Linux 1', node: 'v24.0.0' };
const counts = { passed: 5, failed: 1, skipped: 2, date: '2026-01-02' };

const engine: CellResult = { level: 'engine', version: '1.84.0', ...counts, machine };
const real: CellResult = { level: 'e2e', version: '2.0.3', ...counts, machine };

test.each([
	["| n8n-core 1.84.0 | sending, in n8n's engine | 5 | 1 | 2 | 2026-01-02 |", engine],
	['| n8n 2.0.3 | end to end, in n8n | 5 | 1 | 2 | 2026-01-02 |', real],
])('%s', (row, result) => {
	expect(versionTable([result]).split('\n')).toContain(row);
});

test.each([
	['a machine', 'v24.0.0', 1],
	['another Node.js', 'v20.0.0', 2],
])('%s is named once', (_title, node, count) => {
	const text = versionTable([engine, { ...real, machine: { ...machine, node } }]);
	expect(text.match(/Example, 2 cores/g)).toHaveLength(count);
});

test('an engine says nothing on what only all of n8n does', () => {
	const lineOf = (words: string) =>
		differenceTable()
			.split('\n')
			.find((line) => line.includes(words));
	expect(lineOf('what n8n does')).toMatch(/\| n8n-core 1\.84\.0 \|$/);
	expect(lineOf('byte order mark')).toMatch(/\| yes \|.*\| no \| not tried \|$/);
	expect(lineOf('breaks off')).toMatch(/\| yes \|$/);
});
