import { whereAndWhen } from '../lib/machine.mts';
import { figureTable, megabytes, whole } from '../lib/table.mts';
import { CASES, LIMITS, type SendingCase } from './cases.mts';
import type { CaseResult, LoadResults } from './measureLoad.mts';

const casesOf = ({ cases }: Pick<LoadResults, 'cases'>) =>
	Object.entries(cases) as Array<[SendingCase, CaseResult]>;

const growthOf = ({ manyMs, fewMs }: Pick<CaseResult, 'manyMs' | 'fewMs'>) => manyMs / fewMs;

export function loadText(results: LoadResults): string {
	const { few, many } = results.plan;
	return [
		whereAndWhen(results),
		figureTable(
			[
				'node',
				'memory for each item',
				`time of ${whole(many)} items`,
				`times that of ${whole(few)}`,
				'items per second',
				'milliseconds to an answer: median / 99 of 100 / longest',
				'all of n8n, at most',
			],
			casesOf(results).map(([id, result]) => [
				CASES[id].title,
				`${(result.bytesPerItem / 1000).toFixed(2)} kB`,
				`${whole(result.manyMs / 1000)} s`,
				growthOf(result).toFixed(1),
				whole((many * 1000) / result.manyMs),
				[result.answers.median, result.answers.p99, result.answers.longest]
					.map((ms) => ms.toFixed(0))
					.join(' / '),
				megabytes(result.peakRss),
			]),
		),
	].join('\n\n');
}

/** In sentences; none if everything is as it should be. */
export const tooMuch = (results: Pick<LoadResults, 'cases'>): string[] =>
	casesOf(results).flatMap(([id, result]) => {
		const { count, failed, longest } = result.answers;
		return [
			...(result.bytesPerItem <= LIMITS.bytesPerItem
				? []
				: [`${id}: more than ${LIMITS.bytesPerItem} bytes of memory for each item.`]),
			...(growthOf(result) <= LIMITS.growth
				? []
				: [`${id}: ten times as many items take more than ${LIMITS.growth} times as long.`]),
			...(count > 0 && failed === 0 && longest <= LIMITS.answerMs
				? []
				: [`${id}: n8n did not give each answer within ${LIMITS.answerMs} ms.`]),
		];
	});
