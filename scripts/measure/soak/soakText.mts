import { whereAndWhen } from '../../lib/machine.mts';
import { figureTable } from '../../lib/table.mts';
import { whole } from '../lib/figures.mts';
import type { Report } from '../lib/report.mts';
import { FLAKY_AMAZON } from './flakyAmazon.mts';
import { FLAT, growthOf, problemsOf } from './limits.mts';
import type { SoakResults } from './measureSoak.mts';
import { renewalsOf } from './renewals.mts';
import { ITEMS, SECONDS_BETWEEN } from './soakWorkflow.mts';
import type { Trend } from './trend.mts';

export const SOAK: Report<SoakResults> = {
	measurements: 'soak',
	page: 'internals/performance.md',
	command: 'npm run test:soak',
	blocks: { soak: soakText },
	problemsOf,
};

const MB = 1_000_000;

function soakText(results: SoakResults): string {
	const { minutes, tokenLifetimeSeconds, executions, answers, exchanges, samples } = results;
	return [
		`${whereAndWhen(results)} ${minutes} minutes, every ${SECONDS_BETWEEN} s ${ITEMS} events and then ${ITEMS} messages; tokens live ${tokenLifetimeSeconds} s; ${FLAKY_AMAZON}.`,
		figureTable(
			['what', 'measured'],
			[
				['executions that failed', `${executions.failed.length} of ${whole(executions.count)}`],
				...Object.entries(answers)
					.filter(([service]) => service !== 'lwa')
					.map(([service, byStatus]) => [`requests to \`${service}\``, timesOf(byStatus)]),
				...renewalsOf(exchanges).map(({ scope, gaps }) => [
					`renewals of the token for \`${scope}\``,
					gaps.length === 0
						? 'none'
						: `${gaps.length}, ${Math.min(...gaps).toFixed(1)} to ${Math.max(...gaps).toFixed(1)} s after the exchange before`,
				]),
				...FLAT.map(({ what, measure }) => {
					const trend = growthOf(samples, measure);
					const isBytes = measure === 'heap' || measure === 'rss';
					return [what, isBytes ? inMegabytes(trend) : inNumbers(trend)];
				}),
			],
			2,
		),
	].join('\n\n');
}

const timesOf = (byStatus: Record<string, number>) =>
	Object.entries(byStatus)
		.map(([status, times]) => `${whole(times)} × ${status}`)
		.join(', ');

const signed = (value: number, digits: number) => {
	const text = Math.abs(value).toFixed(digits);
	return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
};

const inMegabytes = ({ mean, growth }: Trend) =>
	`${(mean / MB).toFixed(1)} MB on average, ${signed(growth / MB, 2)} MB (${signed((growth / mean) * 100, 2)} %)`;

const inNumbers = ({ mean, growth }: Trend) =>
	`${mean.toFixed(1)} on average, ${signed(growth, 2)}`;
