import { yesOrNo } from '../../bench/verdict.mts';
import type { Machine } from '../bench/machine.mts';
import { markdown } from '../bench/tables.mts';
import type { LoadedNode } from './engineJob.mts';
import { type EngineVerdict, engineVerdicts } from './engineVerdicts.mts';
import type { Answers } from './healthAnswers.mts';
import { isHealthMet } from '../../load/healthVerdict.mts';
import { MOST_BYTES, MOST_GROWTH, MOST_MS } from './loadLimits.mts';
import type { LoadCase } from './loadPlan.mts';
import type { EngineResults } from './measureEngine.mts';
import type { HealthRun } from './measureHealth.mts';

const LABELS: Record<LoadedNode, string> = {
	noOp: 'No Operation',
	event: 'Alexa Proactive Event',
	message: 'Alexa Skill Message',
};

const MODES = {
	stop: 'Stop Workflow',
	continue: 'Continue',
	errorOutput: 'Continue (using error output)',
} as const;

const whole = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
const kilobytes = (bytes: number) => (bytes / 1_000).toFixed(2);
const megabytes = (bytes: number) => whole(bytes / 1_000_000);

const head = ({ processor, cores, node, n8n }: Machine, date: string) =>
	`${processor}, ${cores} cores; n8n ${n8n}, Node.js ${node}; ${date}.`;

const modeOf = ({ mode, invalidEvery }: LoadCase) =>
	invalidEvery > 0 ? `${MODES[mode]}, every ${invalidEvery}th item invalid` : MODES[mode];

export function engineText(results: EngineResults, machine: Machine, date: string): string {
	const { plan, noOp, heapLimitMb } = results;
	const rows = engineVerdicts(results).map((verdict) => [
		LABELS[verdict.node],
		modeOf(verdict),
		...memoryCells(verdict),
		...timeCells(verdict),
	]);
	return [
		`${head(machine, date)} Required: at most ${kilobytes(MOST_BYTES)} kB of live heap for each of ${whole(plan.many)} items, and at most ${MOST_GROWTH} times the time of ${whole(plan.few)}. The *No Operation* node's own peak is ${megabytes(noOp.live.peakBytes)} MB live, ${megabytes(noOp.raw.peakBytes)} MB raw. *Live* is of a process whose heap may not exceed ${heapLimitMb} MB, which is what that node needs and the allowed memory for each item.`,
		markdown(
			[
				'node',
				'On Error',
				'live, kB per item',
				'raw, kB per item',
				'met',
				'time',
				'met',
				'items per second',
			],
			['---', '---', '--:', '--:', '---', '--:', '---', '--:'],
			rows,
		),
	].join('\n\n');
}

const memoryCells = ({ live, raw, isMemoryMet }: EngineVerdict) => [
	kilobytes(live),
	kilobytes(raw),
	yesOrNo(isMemoryMet),
];

const timeCells = ({ growth, perSecond, isTimeMet }: EngineVerdict) => [
	`${growth.toFixed(1)} ×`,
	yesOrNo(isTimeMet),
	whole(perSecond),
];

export function healthText(runs: readonly HealthRun[], machine: Machine, date: string): string {
	return [
		`${head(machine, date)} Required: each answer within ${MOST_MS} ms between the first and the last request that the stand-in sees. Milliseconds to the answer: median / 99 of 100 / longest.`,
		markdown(
			[
				'On Error',
				'at a time',
				'items',
				'before the first request',
				'between first and last',
				'met',
				'peak memory',
			],
			['---', '--:', '--:', '--:', '--:', '---', '--:'],
			runs.map((run) => [
				MODES[run.mode],
				String(run.concurrency),
				whole(run.items),
				answersCell(run.before),
				answersCell(run.between),
				yesOrNo(isHealthMet(run)),
				`${megabytes(run.peakRss)} MB`,
			]),
		),
	].join('\n\n');
}

function answersCell({ count, failed, median, p99, longest }: Answers): string {
	if (count === 0) return '–';
	const failures = failed > 0 ? `, ${failed} failed` : '';
	return `${median.toFixed(0)} / ${p99.toFixed(0)} / ${longest.toFixed(0)} (${whole(count)} asked${failures})`;
}
