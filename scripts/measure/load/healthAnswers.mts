import { percentile } from '../bench/statistics.mts';
import type { Poll } from './healthPolls.mts';

/** Of the answers to those that were asked within one part of a run. */
export interface Answers {
	count: number;
	failed: number;
	median: number;
	p99: number;
	longest: number;
}

/** Those asked within the time, however late they came. */
export function answersBetween(polls: readonly Poll[], fromMs: number, toMs: number): Answers {
	const asked = polls.filter(({ sentAtMs }) => sentAtMs >= fromMs && sentAtMs <= toMs);
	const times = asked.map(({ tookMs }) => tookMs);
	return {
		count: asked.length,
		failed: asked.filter(({ isOk }) => !isOk).length,
		median: percentile(times, 50),
		p99: percentile(times, 99),
		longest: times.length > 0 ? Math.max(...times) : NaN,
	};
}
