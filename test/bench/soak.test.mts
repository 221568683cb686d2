import { expect, test } from 'vitest';
import type { Sample } from '../../scripts/measure/lib/measuredN8n.mts';
import {
	deliveryProblems,
	growthProblems,
	renewalProblems,
} from '../../scripts/measure/soak/limits.mts';
import { renewalsOf } from '../../scripts/measure/soak/renewals.mts';
import { ITEMS } from '../../scripts/measure/soak/soakWorkflow.mts';

const SECOND_MS = 1000;
const level = { heap: 100e6, rss: 500e6, descriptors: 40, timers: 12 };

/** Thirty samples; each change is given the number of its sample. */
const samples = (change: (index: number) => Partial<Sample>): Sample[] =>
	Array.from({ length: 30 }, (_, index) => ({
		...level,
		atMs: index * 10 * SECOND_MS,
		...change(index),
	}));

test.each<[string, (index: number) => Partial<Sample>, string[]]>([
	['what stays as it is', () => ({}), []],
	['a heap that shrinks', (index) => ({ heap: 100e6 - index * 1e6 }), []],
	['a heap that goes up and down', (index) => ({ heap: 100e6 + (index % 2) * 9e6 }), []],
	[
		'a heap that rises by 0.2 MB each time',
		(index) => ({ heap: 100e6 + index * 0.2e6 }),
		['This grows: memory, heap after garbage collection.'],
	],
	[
		'a socket more every five samples',
		(index) => ({ descriptors: 40 + index / 5 }),
		['This grows: open files and sockets.'],
	],
	[
		'a timer more every five samples',
		(index) => ({ timers: 12 + index / 5 }),
		['This grows: active timers.'],
	],
	['growth in the first third', (index) => ({ rss: index < 10 ? 300e6 : 500e6 }), []],
])('%s → %j', (_title, change, problems) => {
	expect(growthProblems(samples(change))).toEqual(problems);
});

const exchangesAt = (...seconds: number[]) =>
	seconds.map((at) => ({ scope: 'events', atMs: at * SECOND_MS }));

test('renewals are counted for each scope', () => {
	expect(renewalsOf([...exchangesAt(0, 60, 121), { scope: 'messages', atMs: 1 }])).toEqual([
		{ scope: 'events', gaps: [60, 61] },
		{ scope: 'messages', gaps: [] },
	]);
});

test.each([
	['one minute ahead of the end → fine', exchangesAt(0, 240, 481), 0],
	['too early → a problem', exchangesAt(0, 200, 440), 1],
	['too late → a problem', exchangesAt(0, 240, 500), 1],
	['never → a problem', exchangesAt(0), 1],
])('a token of 300 s that is renewed %s', (_title, exchanges, problems) => {
	expect(renewalProblems({ exchanges, tokenLifetimeSeconds: 300 })).toHaveLength(problems);
});

const accepted = (count: number, others = {}) => ({ proactiveEvents: { '202': count, ...others } });
const failed = { workflow: 'Soak', status: 'error', nodes: {}, peakHeap: 0, peakRss: 0 };
const ten = { count: 10, failed: [] };

test.each([
	['each item once, beside scripted 429 → fine', ten, accepted(10 * ITEMS, { '429': 3 }), 0],
	[
		'an execution that failed → a problem',
		{ count: 10, failed: [failed] },
		accepted(10 * ITEMS),
		1,
	],
	['no execution → a problem', { count: 0, failed: [] }, {}, 1],
	['an item that was lost → a problem', ten, accepted(10 * ITEMS - 1), 1],
	['a token that was refused → a problem', ten, accepted(10 * ITEMS, { '403': 1 }), 1],
])('%s', (_title, executions, answers, problems) => {
	expect(deliveryProblems({ executions, answers })).toHaveLength(problems);
});
