import type { Computer } from '../lib/machine.mts';
import { markdownTable } from '../lib/table.mts';
import { CORE_VERSIONS, LOCKED_VERSIONS, MATRIX_VERSIONS } from '../n8n/install/n8nVersions.mts';
import { DIFFERENCES, type DifferenceName, isTrueOf } from '../n8n/run/n8nDifferences.mts';
import { OWN_CORE, type Level } from '../test/matrix/cells.mts';
import { type CellResult, readMatrixResults } from '../test/matrix/results.mts';

const LEVELS: Readonly<Record<Level, string>> = {
	e2e: 'end to end, in n8n',
	engine: "sending, in n8n's engine",
	receive: "receiving, in n8n's engine",
};

const nameOf = ({ level, version }: CellResult) =>
	`${level === 'e2e' ? 'n8n' : 'n8n-core'} ${version}`;

/** What the last run of each version gave, and on which machines. */
export function versionTable(): string {
	const results = readMatrixResults();
	const rows = results.map((result) => [
		nameOf(result),
		LEVELS[result.level],
		String(result.passed),
		String(result.failed),
		String(result.skipped),
		result.date,
	]);
	const machines = new Set(results.map(({ machine }) => machineText(machine)));
	return [
		markdownTable(['version', 'tests', 'passed', 'failed', 'left out', 'date'], rows),
		`Run on: ${[...machines].join('; ')}.`,
	].join('\n\n');
}

const machineText = ({ processor, cores, memoryGb, system, node }: Computer) =>
	`${processor}, ${cores} cores, ${memoryGb} GB, ${system.split(' ')[0]}, Node.js ${node}`;

const byNumber = new Intl.Collator('en', { numeric: true });

/** What n8n does differently, in each version that the tests run in. */
export function differenceTable(): string {
	const versions = [...LOCKED_VERSIONS, ...MATRIX_VERSIONS].sort(byNumber.compare).reverse();
	const cores = [OWN_CORE, ...CORE_VERSIONS].filter((version) => !versions.includes(version));
	const rows = (Object.keys(DIFFERENCES) as DifferenceName[]).map((name) => [
		DIFFERENCES[name].text,
		...versions.map((version) => yesOrNo(name, version)),
		...cores.map((version) =>
			DIFFERENCES[name].isOfEngine ? yesOrNo(name, version) : 'not tried',
		),
	]);
	return markdownTable(
		['what n8n does', ...versions, ...cores.map((version) => `n8n-core ${version}`)],
		rows,
	);
}

const yesOrNo = (name: DifferenceName, version: string) => (isTrueOf(name, version) ? 'yes' : 'no');
