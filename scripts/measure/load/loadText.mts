import { whereAndWhen } from '../../lib/machine.mts';
import { figureTable } from '../../lib/table.mts';
import { megabytes, whole } from '../lib/figures.mts';
import type { Report } from '../lib/report.mts';
import { ALL_CASES, CASES, type CaseId } from './cases.mts';
import type { Answers } from './healthPolls.mts';
import type { LoadResults } from './measureLoad.mts';

export const LOAD: Report<LoadResults> = {
	measurements: 'load',
	page: 'internals/performance.md',
	command: 'npm run test:load',
	blocks: { load: loadText },
	problemsOf: tooMuch,
};

/** Above what n8n's No Operation node takes. */
const MOST_BYTES_PER_ITEM = 3_000;

const bytesPerItem = ({ cases, plan }: LoadResults, id: CaseId) =>
	(cases[id].liveHeap - cases.noOp.liveHeap) / plan.many;

const inMs = ({ median, p99, longest }: Answers) =>
	[median, p99, longest].map((ms) => ms.toFixed(0)).join(' / ');

function loadText(results: LoadResults): string {
	const { few, many } = results.plan;
	return [
		whereAndWhen(results),
		figureTable(
			[
				'node',
				`${whole(few)} items: ms to an answer`,
				`${whole(many)} items: ms to an answer`,
				'items per second',
				'memory for each item',
				'all of n8n, at most',
			],
			ALL_CASES.map((id) => {
				const result = results.cases[id];
				return [
					CASES[id].title,
					inMs(result.few.answers),
					inMs(result.many.answers),
					CASES[id].sends ? whole((many * 1000) / result.many.ms) : '–',
					id === 'noOp' ? '–' : `${(bytesPerItem(results, id) / 1000).toFixed(2)} kB`,
					megabytes(result.peakRss),
				];
			}),
		),
	].join('\n\n');
}

/** Memory alone is the same on every machine. */
function tooMuch(results: LoadResults): string[] {
	return ALL_CASES.filter((id) => bytesPerItem(results, id) > MOST_BYTES_PER_ITEM).map(
		(id) => `${id}: more than ${MOST_BYTES_PER_ITEM} bytes of memory for each item.`,
	);
}
