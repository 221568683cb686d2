import { type Expected, type Fault, ok, once, someItems } from '../fault.mts';

const SECOND_MS = 1_000;

const dateIn = (ms: number) => new Date(Date.now() + ms).toUTCString();

const asked = (
	title: string,
	header: () => string,
	event: Expected,
	message: Expected = event,
	status = 429,
): Fault => ({
	title: `${status} with Retry-After ${title}`,
	hits: [2],
	arrange: ({ fault }) => fault({ status, headers: { 'retry-after': header() } }),
	event,
	message,
});

/** Longer than a minute is not waited for: the user should decide. */
const tooLong = (retryAfterSeconds: number): Expected => ({
	...once('THROTTLED'),
	retryAfterSeconds,
});

export const retryAfter: Fault[] = [
	asked('of 2 seconds', () => '2', { ...ok(2), waitMs: 2 * SECOND_MS }),
	asked('of 60 seconds', () => '60', { ...ok(2), waitMs: 60 * SECOND_MS }),
	asked('of 0 seconds', () => '0', ok(2)),
	asked('of 1.5 seconds', () => '1.5', { ...ok(2), waitMs: 1.5 * SECOND_MS }),
	asked('of 61 seconds', () => '61', tooLong(61)),
	asked('of a day', () => '86400', tooLong(86_400)),
	asked('beyond all numbers', () => '9'.repeat(400), {
		...once('THROTTLED'),
		retryAfterSeconds: Math.ceil(Number.MAX_SAFE_INTEGER / SECOND_MS),
	}),
	asked('below zero', () => '-5', ok(2)),
	asked('of words', () => 'soon', ok(2)),
	asked('that is empty', () => '', ok(2)),
	asked('as a date some seconds ahead', () => dateIn(5 * SECOND_MS), ok(2)),
	asked('as a date in the past', () => dateIn(-3_600 * SECOND_MS), ok(2)),
	asked('as a date of long ago', () => 'Sun, 06 Nov 1994 08:49:37 GMT', ok(2)),
	asked('as a date far ahead', () => 'Fri, 31 Dec 9999 23:59:59 GMT', once('THROTTLED')),
	asked('as a date that is none', () => 'Sun, 99 Foo 2030 99:99:99 GMT', ok(2)),
	asked('of 2 seconds', () => '2', { ...ok(2), waitMs: 2 * SECOND_MS }, undefined, 503),
	asked('of a day', () => '86400', once('SERVICE_UNAVAILABLE'), undefined, 503),
	asked('of 2 seconds', () => '2', ok(2), once('SERVICE_UNAVAILABLE'), 500),
	{
		...asked('of 2 seconds', () => '2', once('REJECTED'), undefined, 400),
		hits: someItems.slice(0, 1),
	},
];
