import { expect, test } from 'vitest';
import { renewalsOf } from '../../scripts/measure/soak/renewals.mts';
import type { Sample } from '../../scripts/measure/soak/soakLog.mts';
import {
	deliveryVerdicts,
	flatVerdicts,
	renewalVerdicts,
} from '../../scripts/measure/soak/soakVerdicts.mts';
import { ITEMS } from '../../scripts/measure/soak/soakWorkflow.mts';

const SECOND_MS = 1000;
const level: Omit<Sample, 'atMs'> = {
	heap: 100e6,
	rss: 500e6,
	external: 0,
	heapTotal: 0,
	descriptors: 40,
	sockets: 8,
	timers: 12,
	cpuMs: 0,
};

/** Thirty samples; each change is given the number of its sample. */
const samples = (change: (index: number) => Partial<Sample> = () => ({})) =>
	Array.from({ length: 30 }, (_, index) => ({
		...level,
		atMs: index * 10 * SECOND_MS,
		...change(index),
	}));

const missed = (list: Sample[]) =>
	flatVerdicts(list)
		.filter(({ met }) => !met)
		.map(({ what }) => what);

test.each<[string, (index: number) => Partial<Sample>, string[]]>([
	['what stays as it is is flat', () => ({}), []],
	['what shrinks is flat', (index) => ({ heap: 100e6 - index * 1e6 }), []],
	[
		'the heap goes up and down without rising',
		(index) => ({ heap: 100e6 + (index % 2) * 9e6 }),
		[],
	],
	[
		'the heap rises by 0.2 MB each time',
		(index) => ({ heap: 100e6 + index * 0.2e6 }),
		['memory, heap after garbage collection'],
	],
	['a socket more every five samples', (index) => ({ sockets: 8 + index / 5 }), ['open sockets']],
	['a timer more every five samples', (index) => ({ timers: 12 + index / 5 }), ['active timers']],
	['the first third is left out', (index) => ({ rss: index < 10 ? 300e6 : 500e6 }), []],
])('%s', (_title, change, expected) => {
	expect(missed(samples(change))).toEqual(expected);
});

const exchangesAt = (...seconds: number[]) =>
	seconds.map((at) => ({ scope: 'events', atMs: at * SECOND_MS, status: 200 }));

test('renewals are counted for each scope', () => {
	const other = { scope: 'messages', atMs: 1, status: 200 };
	expect(renewalsOf([...exchangesAt(0, 60, 121), other])).toEqual([
		{ scope: 'events', exchanges: 3, shortest: 60, longest: 61 },
		{ scope: 'messages', exchanges: 1 },
	]);
});

test.each([
	['one minute ahead of the end', exchangesAt(0, 240, 481), true],
	['too early', exchangesAt(0, 200, 440), false],
	['too late', exchangesAt(0, 240, 500), false],
	['never', exchangesAt(0), false],
])('a token of 300 s that is renewed %s', (_title, exchanges, met) => {
	expect(renewalVerdicts({ exchanges, tokenLifetimeSeconds: 300 })[0]?.met).toBe(met);
});

const ALL_ACCEPTED = { proactiveEvents: { '202': 10 * ITEMS, '429': 3 } };
const FAILED = { atMs: 0, status: 'error', items: {} };

test.each([
	['all is well', { count: 10, failed: [] }, ALL_ACCEPTED, [true, true]],
	['an execution failed', { count: 10, failed: [FAILED] }, ALL_ACCEPTED, [false, true]],
	['nothing ran', { count: 0, failed: [] }, {}, [false]],
	[
		'an item was lost',
		{ count: 10, failed: [] },
		{ proactiveEvents: { '202': 10 * ITEMS - 1 } },
		[true, false],
	],
	[
		'a token was refused',
		{ count: 10, failed: [] },
		{ proactiveEvents: { '202': 10 * ITEMS, '403': 1 } },
		[true, false],
	],
])('where %s, the verdicts say so', (_title, executions, answers, expected) => {
	const verdicts = deliveryVerdicts({ executions, answers });
	expect(verdicts.map(({ met }) => met)).toEqual(expected);
});
