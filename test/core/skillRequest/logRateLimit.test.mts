import { describe, expect, test } from 'vitest';
import {
	LogRateLimit,
	MAX_LINES_A_MINUTE,
} from '../../../nodes/shared/alexa/skillRequest/logRateLimit.ts';

const MINUTE_MS = 60_000;

function limit() {
	const clock = { ms: MINUTE_MS, now: () => clock.ms };
	const log = new LogRateLimit(clock);
	const admit = (times: number, kind = 'kind') =>
		Array.from({ length: times }, () => log.admit(kind));
	return { clock, log, admit };
}

const allAdmitted = Array<number>(MAX_LINES_A_MINUTE).fill(0);

describe('of lines of one kind', () => {
	test('this many a minute are admitted, and no more', () => {
		const { admit } = limit();
		expect(admit(MAX_LINES_A_MINUTE + 2)).toEqual([...allAdmitted, undefined, undefined]);
	});

	test('the first after a minute tells how many were left out, and the next does not', () => {
		const { admit, clock } = limit();
		admit(MAX_LINES_A_MINUTE + 123);
		clock.ms += MINUTE_MS;
		expect(admit(2)).toEqual([123, 0]);
	});

	test('none are admitted again before the minute is over', () => {
		const { admit, clock } = limit();
		admit(MAX_LINES_A_MINUTE);
		clock.ms += MINUTE_MS - 1;
		expect(admit(1)).toEqual([undefined]);
	});

	test('all are admitted again after it, though nothing was left out', () => {
		const { admit, clock } = limit();
		admit(MAX_LINES_A_MINUTE);
		clock.ms += MINUTE_MS;
		expect(admit(MAX_LINES_A_MINUTE)).toEqual(allAdmitted);
	});

	test('the next is admitted after the clock was set back', () => {
		const { admit, clock } = limit();
		admit(MAX_LINES_A_MINUTE + 1);
		clock.ms -= 1;
		expect(admit(1)).toEqual([1]);
	});
});

test('lines of another kind are not held back', () => {
	const { admit } = limit();
	admit(MAX_LINES_A_MINUTE + 1);
	expect(admit(1, 'other')).toEqual([0]);
});

test('after a reset nothing is known of before', () => {
	const { admit, log } = limit();
	admit(MAX_LINES_A_MINUTE + 1);
	log.reset();
	expect(admit(1)).toEqual([0]);
});
