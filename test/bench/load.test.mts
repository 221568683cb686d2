import { expect, test } from 'vitest';
import { answersBetween } from '../../scripts/measure/load/healthPolls.mts';
import { loadText, tooMuch } from '../../scripts/measure/load/loadText.mts';
import type { CaseResult } from '../../scripts/measure/load/measureLoad.mts';

const poll = (sentAtMs: number, tookMs: number, isOk = true) => ({ sentAtMs, tookMs, isOk });

test('answers belong to the time they were asked in, however late they came', () => {
	const polls = [poll(9, 1), poll(10, 5), poll(20, 900), poll(21, 2)];
	expect(answersBetween(polls, 10, 20)).toMatchObject({ count: 2, failed: 0, longest: 900 });
});

const answers = (...polls: Array<ReturnType<typeof poll>>) => answersBetween(polls, 0, 10);

const event: CaseResult = {
	bytesPerItem: 3_000,
	fewMs: 1_000,
	manyMs: 11_000,
	peakRss: 2_000_000_000,
	answers: answers(poll(1, 10), poll(2, 1_000)),
};

test.each<[string, Partial<CaseResult>, string | undefined]>([
	['exactly what is allowed', {}, undefined],
	['a byte more for each item', { bytesPerItem: 3_001 }, 'memory'],
	['more than 11 times the time', { manyMs: 11_001 }, 'times as long'],
	['an answer after more than a second', { answers: answers(poll(1, 1_001)) }, 'answer'],
	['an answer that is none', { answers: answers(poll(1, 3, false)) }, 'answer'],
	['nobody asked', { answers: answers() }, 'answer'],
])('%s → %3$s', (_title, change, problem) => {
	const problems = tooMuch({ cases: { event: { ...event, ...change } } });
	expect(problems).toEqual(
		problem === undefined ? [] : [expect.stringContaining(problem) as string],
	);
});

test('the table has memory, time, rate and answers of each case', () => {
	const text = loadText({
		date: '2026-01-02',
		machine: { processor: 'One', cores: 2, memoryGb: 8, system: 'L', node: 'v24', n8n: '2.41.1' },
		plan: { few: 1_000, many: 10_000, repeats: 1 },
		cases: { event },
	});
	expect(text).toContain('| 3.00 kB | 11 s | 11.0 | 909 | 10 / 1000 / 1000 | 2,000 MB |');
});
