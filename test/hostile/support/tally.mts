import { expect } from 'vitest';
import { hasArrived, type Outcome } from './outcomes.mts';
import type { ParameterSet } from './parameterSets.mts';

/** Counts what the generated sets came to, so that a test of them all cannot pass with nothing but refusals. */
export class Tally {
	sets = 0;

	sent = 0;

	refused = 0;

	private readonly hostile = new Map<string, number>();

	add(sets: readonly ParameterSet[], outcomes: readonly Outcome[]): void {
		this.sets += sets.length;
		this.sent += new Set(outcomes.filter(hasArrived).map(({ item }) => item)).size;
		this.refused += new Set(
			outcomes.filter((outcome) => !hasArrived(outcome)).map(({ item }) => item),
		).size;
		for (const name of sets.flatMap(({ hostile }) => hostile))
			this.hostile.set(name, (this.hostile.get(name) ?? 0) + 1);
	}

	expectEnough(runs: number, names: readonly string[]): void {
		expect(this.sets).toBeGreaterThanOrEqual(runs);
		expect(this.sent / this.sets).toBeGreaterThan(0.2);
		expect(this.refused / this.sets).toBeGreaterThan(0.2);
		expect(names.filter((name) => (this.hostile.get(name) ?? 0) < runs / 100)).toEqual([]);
		console.log(
			`${this.sets} sets: ${this.sent} sent, ${this.refused} refused, each of ${names.length} fields ${Math.min(...this.hostile.values())} times or more with a hostile value`,
		);
	}
}
