import { whereAndWhen } from '../../lib/machine.mts';
import { figureTable } from '../../lib/table.mts';
import { megabytes, whole } from '../lib/figures.mts';
import type { Report } from '../lib/report.mts';
import { ALL_CASES, CASES, LIMITS, type CaseId } from './cases.mts';
import type { Answers } from './healthPolls.mts';
import type { LoadResults } from './measureLoad.mts';

export const LOAD: Report<LoadResults> = {
	measurements: 'load',
	page: 'internals/performance.md',
	command: 'npm run test:load',
	blocks: { load: loadText },
	problemsOf: tooMuch,
};

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

/** In sentences; none if everything is as it should be. */
function tooMuch(results: LoadResults): string[] {
	return ALL_CASES.filter((id) => CASES[id].isOurs).flatMap((id) => {
		const { few, many } = results.cases[id];
		const found = {
			[`more than ${LIMITS.bytesPerItem} bytes of memory for each item.`]:
				bytesPerItem(results, id) > LIMITS.bytesPerItem,
			[`ten times as many items take more than ${LIMITS.growth} times as long.`]:
				many.ms > LIMITS.growth * few.ms,
			[`n8n answers more than ${LIMITS.addedMs} ms later than without it.`]:
				Math.max(addedMs(results, id, 'few'), addedMs(results, id, 'many')) > LIMITS.addedMs,
			[`n8n did not give each answer within ${LIMITS.answerMs} ms.`]:
				many.answers.longest > LIMITS.answerMs,
		};
		return Object.entries(found).flatMap(([what, isSo]) => (isSo ? [`${id}: ${what}`] : []));
	});
}

function addedMs({ cases }: LoadResults, id: CaseId, items: 'few' | 'many'): number {
	const p99 = (one: CaseId) => cases[one][items].answers.p99;
	return p99(id) - Math.max(p99('noOp'), p99('loop'));
}
