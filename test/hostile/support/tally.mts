import { expect } from 'vitest';
import type { ParameterSet } from './parameterSets.mts';

/** How often a field was meant to be good, and how often it was not, as a share of the sets. */
const LEAST = { good: 0.2, hostile: 0.02 };

/** Enough of each kind, and of each field with both kinds of values, so that a test cannot pass with nothing but refusals. */
export function expectEnough(
	sets: readonly ParameterSet[],
	sent: number,
	names: readonly string[],
): void {
	expect(sent / sets.length).toBeGreaterThan(0.15);
	expect(sent / sets.length).toBeLessThan(0.85);
	const hostileShare = (name: string) =>
		sets.filter(({ hostile }) => hostile.includes(name)).length / sets.length;
	expect(names.filter((name) => hostileShare(name) < LEAST.hostile)).toEqual([]);
	expect(names.filter((name) => hostileShare(name) > 1 - LEAST.good)).toEqual([]);
}
