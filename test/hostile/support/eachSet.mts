import fc from 'fast-check';
import { expect } from 'vitest';
import { itemsIn, type Outcome } from './outcomes.mts';
import type { Batch, Batches } from './parameterSets.mts';
import { changedSince, sharedProperties } from './prototypes.mts';
import { RUNS, SETS_AT_ONCE, settingsFor } from './settings.mts';
import { Tally } from './tally.mts';

const before = sharedProperties();

/** What comes of a batch, and what must be true of that. */
interface Check<B extends Batch> {
	send(batch: B): Promise<{ outcomes: Outcome[] }>;
	expectSentOrRefused(batch: B, outcomes: readonly Outcome[]): void;
}

/** Checks generated sets of one of so many kinds, some dozen in one execution; each has its outcome, in their order. */
export async function checkEachSet<B extends Batch>(
	{ names }: Batches,
	kinds: number,
	batches: fc.Arbitrary<B>,
	{ send, expectSentOrRefused }: Check<B>,
): Promise<void> {
	const tally = new Tally();
	const runs = Math.ceil(RUNS / kinds);
	await fc.assert(
		fc.asyncProperty(batches, async (batch) => {
			const { outcomes } = await send(batch);
			tally.add(batch.sets, outcomes);
			expect(itemsIn(outcomes)).toEqual(batch.sets.map((_, index) => index));
			expectSentOrRefused(batch, outcomes);
			expect(changedSince(before)).toEqual([]);
		}),
		settingsFor(runs / SETS_AT_ONCE),
	);
	tally.expectEnough(runs, names);
}
