import { expect, test } from 'vitest';
import {
	duration,
	expectedOf,
	itemsPerCoreSecond,
} from '../../../scripts/measure/queue/millionPlan.mts';

const task = {
	customers: 1_000,
	itemsPerExecution: 300,
	workers: 2,
	executionsPerWorker: 5,
	perSecond: 20,
};

test('the last execution may be a small one', () => {
	expect(expectedOf(task).executions).toBe(4);
});

test('the time is that of all customers at the rate', () => {
	expect(expectedOf(task).seconds).toBe(50);
});

test('a run gets its share of the rate of all runs', () => {
	expect(expectedOf(task).requestsPerSecondOfARun).toBe(2);
});

test.each([
	[3_540, 2],
	[3_541, 4],
	[7_080, 4],
])('in %d s two workers ask for at most %d tokens', (seconds, exchanges) => {
	const { tokenExchanges } = expectedOf({ ...task, customers: seconds * task.perSecond });
	expect(tokenExchanges).toBe(exchanges);
});

test.each([
	[1, '1 min'],
	[60, '1 min'],
	[61, '2 min'],
	[3_599, '1 h 0 min'],
	[5_000, '1 h 24 min'],
])('%d s are %s', (seconds, text) => {
	expect(duration(seconds)).toBe(text);
});

test('workers that were busy half of the time would do twice as much', () => {
	expect(itemsPerCoreSecond({ perSecond: 300, workerCores: [0.5, 0.25] })).toBe(400);
});
