import fc from 'fast-check';
import { hostileValue } from './hostileValues.mts';

const asNumber = (value: unknown) =>
	typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN;

/** Anything but what would only make the test wait, or end in a timeout on a machine that is busy. */
const hostileOutside = (from: number, to: number) =>
	hostileValue.filter((value) => !(asNumber(value) > from && asNumber(value) < to));

const flag = fc.constantFrom<unknown>(true, false, 'true', 'false');

/** What the options take that all nodes have. */
export const GOOD_OPTIONS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	concurrency: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constantFrom('5')),
	maxRetries: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom('0')),
	timeout: fc.oneof(fc.integer({ min: 60, max: 300 }), fc.constantFrom('90', 120.5)),
	requestsPerSecond: fc.constantFrom<unknown>(0, 1_000, '0', 999.5),
	simplify: flag,
};

export const GOOD_MESSAGE_OPTIONS: typeof GOOD_OPTIONS = {
	...GOOD_OPTIONS,
	region: fc.constantFrom('credential', 'na', 'eu', 'fe'),
	expiresAfterSeconds: fc.oneof(fc.integer({ min: 60, max: 86_400 }), fc.constantFrom('3600')),
	convertValues: flag,
	retryAmbiguous: flag,
};

/** Hostile values of those fields in which a good one may cost time. */
export const HOSTILE_OPTIONS: typeof GOOD_OPTIONS = {
	timeout: hostileOutside(0, 60),
	requestsPerSecond: hostileOutside(0, 500),
};
