import { expect } from 'vitest';
import { hasArrived, type Outcome } from './outcomes.mts';
import type { ParameterSet } from './parameterSets.mts';

/** How often a field was meant to be good, and how often it was not, as a share of the sets. */
const LEAST = { good: 0.2, hostile: 0.02 };

const countIn = (counts: Map<string, number>, name: string) =>
	counts.set(name, (counts.get(name) ?? 0) + 1);

/** Counts what the generated sets came to, so that a test of them all cannot pass with nothing but refusals. */
export class Tally {
	private sets = 0;

	private sent = 0;

	private readonly good = new Map<string, number>();

	private readonly hostile = new Map<string, number>();

	add(sets: readonly ParameterSet[], outcomes: readonly Outcome[]): void {
		const sent = new Set(outcomes.filter(hasArrived).map(({ item }) => item));
		this.sets += sets.length;
		this.sent += sent.size;
		for (const { values, hostile } of sets)
			for (const name of Object.keys(values))
				countIn(hostile.includes(name) ? this.hostile : this.good, name);
	}

	/** Enough of each kind, and of each field with both kinds of values. */
	expectEnough(runs: number, names: readonly string[]): void {
		const shareOf = (counts: Map<string, number>, name: string) =>
			(counts.get(name) ?? 0) / this.sets;
		expect(this.sets).toBeGreaterThanOrEqual(runs);
		expect(this.sent / this.sets).toBeGreaterThan(0.15);
		expect(this.sent / this.sets).toBeLessThan(0.85);
		expect(names.filter((name) => shareOf(this.good, name) < LEAST.good)).toEqual([]);
		expect(names.filter((name) => shareOf(this.hostile, name) < LEAST.hostile)).toEqual([]);
	}
}
