import { describe, expect, it } from 'vitest';
import { BoundedMap } from '../../../nodes/shared/alexa/lib/memory.ts';

const filled = (...keys: string[]) => {
	const map = new BoundedMap<string, number>(2);
	keys.forEach((key, index) => map.set(key, index));
	return map;
};

describe('a bounded map', () => {
	it('forgets its oldest entry beyond the limit', () => {
		const map = filled('a', 'b', 'c');
		expect(['a', 'b', 'c'].map((key) => map.has(key))).toEqual([false, true, true]);
	});

	it('counts an entry set again as new', () => {
		const map = filled('a', 'b', 'a', 'c');
		expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([2, undefined, 3]);
	});

	it('has room again after an entry was deleted', () => {
		const map = filled('a', 'b');
		map.delete('a');
		map.set('c', 9);
		expect(map.get('b')).toBe(1);
	});

	it('is empty once cleared', () => {
		const map = filled('a');
		map.clear();
		expect(map.has('a')).toBe(false);
	});
});
