import fc from 'fast-check';

/** Texts as people write them, in all scripts. */
export const words = fc
	.string({
		unit: fc.constantFrom(...'abc XYZ äß東京🎉,.\'!&<>"0123'),
		minLength: 1,
		maxLength: 40,
	})
	.filter((text) => text.trim() !== '');

export const goodUserId = fc
	.string({
		unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'),
		minLength: 30,
		maxLength: 60,
	})
	.map((id) => `amzn1.ask.account.${id}`);

export const flag = fc.constantFrom<unknown>(true, false, 'true', 'false');

/** What the options take that all nodes have. */
export const GOOD_OPTIONS = {
	concurrency: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constantFrom('5')),
	maxRetries: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom('0')),
	timeout: fc.oneof(fc.integer({ min: 60, max: 300 }), fc.constantFrom('90', 120.5)),
	requestsPerSecond: fc.constantFrom<unknown>(0, 1_000, '0', 999.5),
	simplify: flag,
};

export const goodRegion = fc.constantFrom('credential', 'na', 'eu', 'fe');
