import { CONTENDERS, type ContenderId, fullName } from '../contenders.mts';
import { arrivalRateOf, rateOf, runsIn, spread } from '../figures.mts';
import type { Cell } from '../plan.mts';
import type { Results, Run } from '../results.mts';
import { spreadOf } from '../statistics.mts';
import { markdown, whole, withSpread } from '../tables.mts';

export interface LargeResults
	extends Pick<Results, 'startedAt' | 'packageHash' | 'machine' | 'plan'> {
	runs: Run[];
}

const MB = 1_000_000;

export function largeText({ plan, runs, machine, startedAt }: LargeResults): string {
	const { processor, cores, n8n, node } = machine;
	const rounds = plan.repeats === 1 ? '1 round' : `${plan.repeats} rounds`;
	return [
		`${processor}, ${cores} cores; n8n ${n8n}, Node.js ${node}; ${startedAt.slice(0, 10)}. ${rounds}, no server latency.`,
		...plan.cells.map((cell) => tableOf(cell, runs)),
	].join('\n\n');
}

function tableOf(cell: Cell, runs: readonly Run[]): string {
	const contenders = [...new Set(runs.map(({ contender }) => contender))];
	const rows = contenders.map((contender) => [
		fullName(CONTENDERS[contender]),
		withSpread(spread(runs, cell, contender, rateOf), whole),
		withSpread(spread(runs, cell, contender, arrivalRateOf), whole),
		megabytes(runsIn(runs, cell, contender), 'peakRss'),
		megabytes(runsIn(runs, cell, contender), 'peakHeap'),
	]);
	const head = [
		'contender',
		'items per second',
		'as the stand-in saw it',
		'peak memory, MB',
		'of it heap, MB',
	];
	return [
		markdown(head, ['---', '--:', '--:', '--:', '--:'], rows),
		...contenders.flatMap((contender) => failureNote(contender, runsIn(runs, cell, contender))),
	].join('\n\n');
}

function megabytes(runs: readonly Run[], which: 'peakRss' | 'peakHeap'): string {
	const known = runs.flatMap((run) => run[which] ?? []).map((bytes) => bytes / MB);
	return withSpread(spreadOf(known), whole);
}

/** What is left of n8n's log in an error says nothing to readers. */
const FIRST_LINE = /^.*/;

function failureNote(contender: ContenderId, runs: readonly Run[]): string[] {
	const failed = runs.filter(({ error }) => error !== undefined);
	if (failed.length === 0) return [];
	const [{ error = '', accepted, items } = {} as Run] = failed;
	return [
		`${fullName(CONTENDERS[contender])}: ${failed.length} of ${runs.length} runs failed, with ${whole(accepted)} of ${whole(items)} events accepted. ${FIRST_LINE.exec(error)?.[0]}`,
	];
}
