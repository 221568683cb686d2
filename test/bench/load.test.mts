import { expect, test } from 'vitest';
import { engineVerdicts } from '../../scripts/measure/load/engineVerdicts.mts';
import { isHealthMet } from '../../scripts/load/healthVerdict.mts';
import type { LoadCase, LoadPlan } from '../../scripts/measure/load/loadPlan.mts';
import { answersBetween } from '../../scripts/measure/load/healthAnswers.mts';
import {
	type EngineResults,
	type EngineRun,
	heapLimitMbFor,
} from '../../scripts/measure/load/measureEngine.mts';

const one: LoadCase = { node: 'event', mode: 'stop', invalidEvery: 0 };
const plan: LoadPlan = { warmUpItems: 1, few: 100, many: 1_000, repeats: 3, cases: [one] };

const answer = (peakBytes: number, durationMs = 0) => ({
	durationMs,
	baseBytes: 50_000_000,
	peakBytes,
	items: 0,
	sent: 0,
});

function resultsOf({ live = 0, durationMs = 1 }): EngineResults {
	const run = (heap: 'live' | 'raw', peakBytes: number, ms: number): EngineRun => ({
		...one,
		heap,
		...answer(peakBytes, ms),
	});
	return {
		plan,
		heapLimitMb: 0,
		noOp: { live: answer(1_000_000), raw: answer(2_000_000) },
		many: [run('raw', 7_000_000, durationMs), run('live', live, durationMs * 2)],
		few: [90, 100, 500].map((ms) => run('raw', 0, ms)),
	};
}

test('memory is what each item takes above the node that does nothing, of the same kind', () => {
	const [verdict] = engineVerdicts(resultsOf({ live: 3_000_000 }));
	expect(verdict).toMatchObject({ live: 2_000, raw: 5_000 });
});

test('time grows by how many medians of few items many items take', () => {
	const [verdict] = engineVerdicts(resultsOf({ durationMs: 1_050 }));
	expect(verdict).toMatchObject({ growth: 10.5 });
});

test.each([
	[
		{ live: 4_000_000, durationMs: 1_100 },
		{ isMemoryMet: true, isTimeMet: true },
	],
	[
		{ live: 4_001_000, durationMs: 1_100 },
		{ isMemoryMet: false, isTimeMet: true },
	],
	[
		{ live: 4_000_000, durationMs: 1_101 },
		{ isMemoryMet: true, isTimeMet: false },
	],
])('of %j it is said: %j', (measured, expected) => {
	expect(engineVerdicts(resultsOf(measured))[0]).toMatchObject(expected);
});

test('the heap has room for what n8n needs and three kilobytes for each item', () => {
	expect(heapLimitMbFor(answer(2_000_000), 1_000)).toBe(Math.ceil(55_000_000 / 1024 ** 2));
});

const poll = (sentAtMs: number, tookMs: number, isOk = true) => ({ sentAtMs, tookMs, isOk });

test('answers belong to the time they were asked in, however late they came', () => {
	const polls = [poll(9, 1), poll(10, 5), poll(20, 900), poll(21, 2)];
	expect(answersBetween(polls, 10, 20)).toMatchObject({ count: 2, failed: 0, longest: 900 });
});

test.each([
	['all came in time', [poll(1, 200)], true],
	['one came late', [poll(1, 3), poll(2, 201)], false],
	['one was no answer', [poll(1, 3, false)], false],
	['none was asked for', [], false],
])('health where %s', (_title, polls, expected) => {
	expect(isHealthMet({ between: answersBetween(polls, 0, 10) })).toBe(expected);
});
