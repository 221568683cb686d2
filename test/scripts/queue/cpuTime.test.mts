import { expect, test } from 'vitest';
import {
	busySecondsIn,
	processTimeIn,
	secondsOfTree,
} from '../../../scripts/measure/queue/cpuTime.mts';

const statOf = (name: string) =>
	`4711 (${name}) S 17 4711 4711 0 -1 4194560 100 200 0 0 250 50 9 9 20 0 11 0 100 1 1`;

test.each(['node', 'two words', 'odd) name'])(
	'the processor time of "%s" is that of the program and the kernel together',
	(name) => {
		expect(processTimeIn(statOf(name))).toEqual({ pid: 4711, parentPid: 17, seconds: 3 });
	},
);

test('idle and waiting processors are not busy', () => {
	const stat = 'cpu  100 20 300 99999 88888 4 5 6 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n';
	expect(busySecondsIn(stat)).toBe(4.35);
});

test('the time of a process is that of all its descendants too, and of nobody else', () => {
	const processes = [
		{ pid: 1, parentPid: 0, seconds: 100 },
		{ pid: 2, parentPid: 1, seconds: 10 },
		{ pid: 3, parentPid: 2, seconds: 5 },
		{ pid: 4, parentPid: 3, seconds: 2 },
		{ pid: 5, parentPid: 1, seconds: 1000 },
	];
	expect(secondsOfTree(processes, 2)).toBe(17);
});
