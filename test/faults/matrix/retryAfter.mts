import { type Expected, type Fault, ok, once } from '../fault.mts';

const SECOND_MS = 1_000;

const asked = (title: string, header: () => string, expected: Expected): Fault => ({
	title: `429 with Retry-After ${title}`,
	hits: [2],
	arrange: ({ fault }) => fault({ status: 429, headers: { 'retry-after': header() } }),
	event: expected,
	message: expected,
});

/** Longer than a minute is not waited for: the user should decide. */
const tooLong = (retryAfterSeconds: number): Expected => ({
	...once('THROTTLED'),
	retryAfterSeconds,
});

export const retryAfter: Fault[] = [
	asked('of 2 seconds', () => '2', { ...ok(2), waitMs: 2 * SECOND_MS }),
	asked('of a day', () => '86400', tooLong(86_400)),
];
