import { expect, test } from 'vitest';
import { cpuSeconds, secondsIn } from '../../../scripts/queue/cpuTime.mts';

const statOf = (name: string) =>
	`4711 (${name}) S 1 4711 4711 0 -1 4194560 100 200 0 0 250 50 9 9 20 0 11 0 100 1 1`;

test.each(['node', 'two words', 'odd) name'])(
	'the processor time of "%s" is that of the program and the kernel together',
	(name) => {
		expect(secondsIn(statOf(name))).toBe(3);
	},
);

test('a process that is gone has none', () => {
	expect(cpuSeconds(0)).toBeNaN();
});
