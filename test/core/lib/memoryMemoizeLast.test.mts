import { expect, it } from 'vitest';
import { memoizeLast } from '../../../nodes/shared/alexa/lib/memory.ts';

const counting = () => {
	let calls = 0;
	const find = memoizeLast((first: unknown, second: unknown) => `${first} ${second} ${++calls}`);
	return find;
};

it('asks once as long as the arguments stay the same', () => {
	const find = counting();
	expect([find('a', 'b'), find('a', 'b')]).toEqual(['a b 1', 'a b 1']);
});

it.each([
	['the first argument', 'A', 'b'],
	['a later argument', 'a', 'B'],
])('asks again once %s has changed', (_name, first, second) => {
	const find = counting();
	find('a', 'b');
	expect(find(first, second)).toBe(`${first} ${second} 2`);
});

it('does not keep an answer that was thrown', () => {
	let isBroken = true;
	const find = memoizeLast((value: string) => {
		if (isBroken) throw new Error('broken');
		return value;
	});
	expect(() => find('a')).toThrow('broken');
	isBroken = false;
	expect(find('a')).toBe('a');
});
