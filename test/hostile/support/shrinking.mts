import fc from 'fast-check';

/**
 * Ends the search for a smaller counterexample. The time counts from the first failure, so that a good run has no
 * limit, however slow its machine is.
 */
export const shrinkFor =
	(limitMs: number): fc.Plugin<unknown> =>
	() => {
		let endMs = Infinity;
		return {
			decorateRun: (run) => async (value) => {
				if (Date.now() > endMs) return new fc.PreconditionFailure(true);
				const result = await run(value);
				const hasFailed = result !== null && !(result instanceof fc.PreconditionFailure);
				if (hasFailed) endMs = Math.min(endMs, Date.now() + limitMs);
				return result;
			},
		};
	};

class ArrayOf<T> extends fc.Arbitrary<T[]> {
	private readonly whole: fc.Arbitrary<T[]>;

	private readonly part: fc.Arbitrary<T[]>;

	constructor(element: fc.Arbitrary<T>, length: number) {
		super();
		this.whole = fc.array(element, { minLength: length, maxLength: length });
		this.part = fc.array(element, { minLength: 1, maxLength: length });
	}

	generate(random: fc.Random, biasFactor: number | undefined) {
		return this.whole.generate(random, biasFactor);
	}

	canShrinkWithoutContext(value: unknown): value is T[] {
		return this.part.canShrinkWithoutContext(value);
	}

	shrink(value: T[], context?: unknown) {
		return this.part.shrink(value, context);
	}
}

/** An array of this length; a counterexample may be made shorter. */
export const arrayOf = <T,>(element: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
	new ArrayOf(element, length);
