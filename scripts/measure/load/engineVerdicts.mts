import { median } from '../bench/statistics.mts';
import { MOST_BYTES, MOST_GROWTH } from './loadLimits.mts';
import type { LoadCase } from './loadPlan.mts';
import type { EngineResults, EngineRun } from './measureEngine.mts';

export interface EngineVerdict extends LoadCase {
	/** Bytes per item above those of the No Operation node. */
	live: number;
	raw: number;
	/** How many times as long many items take as few. */
	growth: number;
	perSecond: number;
	isMemoryMet: boolean;
	isTimeMet: boolean;
}

const MS = 1000;

export const engineVerdicts = ({ plan, noOp, many, few }: EngineResults): EngineVerdict[] =>
	plan.cases.map((one) => {
		const perItem = (heap: 'live' | 'raw') => {
			const bytes = runOf(many, one, heap).peakBytes - noOp[heap].peakBytes;
			return bytes / plan.many;
		};
		const durationMs = runOf(many, one, 'raw').durationMs;
		const fewMs = median(few.filter((run) => isOf(one, run)).map((run) => run.durationMs));
		const growth = durationMs / fewMs;
		const [live, raw] = [perItem('live'), perItem('raw')];
		return {
			...one,
			live,
			raw,
			growth,
			perSecond: (plan.many * MS) / durationMs,
			isMemoryMet: live <= MOST_BYTES,
			isTimeMet: growth <= MOST_GROWTH,
		};
	});

const isOf = (one: LoadCase, run: EngineRun) =>
	run.node === one.node && run.mode === one.mode && run.invalidEvery === one.invalidEvery;

function runOf(runs: readonly EngineRun[], one: LoadCase, heap: 'live' | 'raw'): EngineRun {
	const run = runs.find((candidate) => isOf(one, candidate) && candidate.heap === heap);
	if (!run) throw new Error(`There is no run of ${one.node}, ${one.mode}.`);
	return run;
}
