import { expect, it, vi } from 'vitest';
import { OrderedTurns } from '../../../nodes/shared/alexa/delivery/orderedTurns.ts';
import { settle } from '../support/clock.mts';

/** Jobs that end when they are told to; `log` has what started and ended. */
function start(jobs: ReadonlyArray<[name: string, keys: string[]]>) {
	const turns = new OrderedTurns();
	const log: string[] = [];
	const ends = new Map<string, () => void>();
	const ask = (name: string, keys: string[]) =>
		turns.take(
			keys,
			async (wait) => await wait(),
			async () => {
				log.push(`${name} starts`);
				await new Promise<void>((resolve) => ends.set(name, resolve));
				log.push(`${name} ends`);
			},
		);
	const done = jobs.map(([name, keys]) => ask(name, keys));
	const end = async (name: string) => {
		ends.get(name)?.();
		await settle();
	};
	return { log, ask, end, done };
}

it('the same key → one after another, in their order', async () => {
	const { log, end } = start([
		['a', ['x']],
		['b', ['x']],
	]);
	await settle();
	expect(log).toEqual(['a starts']);
	await end('a');
	expect(log).toEqual(['a starts', 'a ends', 'b starts']);
});

it('different keys → side by side', async () => {
	const { log } = start([
		['a', ['x']],
		['b', ['y']],
	]);
	await settle();
	expect(log).toEqual(['a starts', 'b starts']);
});

it('several keys → after the last with any of them', async () => {
	const { log, end } = start([
		['a', ['x']],
		['b', ['y']],
		['c', ['x', 'y']],
	]);
	await settle();
	await end('a');
	expect(log).not.toContain('c starts');
	await end('b');
	expect(log).toContain('c starts');
});

it('what asks after the first has ended → after the last that asked', async () => {
	const { log, ask, end } = start([
		['a', ['x']],
		['b', ['x']],
	]);
	await settle();
	await end('a');
	void ask('c', ['x']);
	await settle();
	expect(log).toEqual(['a starts', 'a ends', 'b starts']);
});

it('nothing to wait for → the slot is not given away', async () => {
	const turns = new OrderedTurns();
	const pause = vi.fn(async (wait: () => Promise<void>) => await wait());
	for (const work of ['first', 'second']) await turns.take(['x'], pause, async () => work);
	expect(pause).not.toHaveBeenCalled();
});

it('work that throws lets the next one start', async () => {
	const turns = new OrderedTurns();
	const now = async (wait: () => Promise<void>) => await wait();
	const failing = turns.take(['x'], now, () => Promise.reject(new Error('failed')));
	const next = turns.take(['x'], now, async () => 'done');
	await expect(failing).rejects.toThrow('failed');
	expect(await next).toBe('done');
});
