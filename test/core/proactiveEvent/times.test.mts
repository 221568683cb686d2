import { describe, expect, it } from 'vitest';
import type { TimeInput } from '../../../nodes/shared/alexa/proactiveEvent/times.ts';
import { built, CONTEXT, eventInput, NOW_MS, problemsOf } from '../support/events.mts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const fromNow = (ms: number) => new Date(NOW_MS + ms).toISOString();

const after = (amount: unknown, unit: unknown = 'minutes', timestamp: unknown = '') => ({
	timestamp,
	expiresAfter: { duration: { amount, unit } },
});

const at = (expiryTime: unknown, timestamp: unknown = '') => ({ timestamp, expiryTime });

const DURATION = /^must be 5 minutes to 24 hours$/;
const WINDOW = /^must be 5 minutes to 24 hours after the timestamp$/;
const FROM_NOW = /must be at least 5 minutes from now/;

describe('the times of an event', () => {
	it.each<[string, Partial<TimeInput>, string, string]>([
		['now and an hour later', {}, fromNow(0), fromNow(HOUR_MS)],
		['an hour', after(1, 'hours'), fromNow(0), fromNow(HOUR_MS)],
		['exactly 5 minutes', after(5), fromNow(0), fromNow(5 * MINUTE_MS)],
		['exactly 24 hours', after(24, 'hours'), fromNow(0), fromNow(24 * HOUR_MS)],
		['a fraction of an hour as text', after('1.5', 'hours'), fromNow(0), fromNow(90 * MINUTE_MS)],
		['a set moment', at(fromNow(HOUR_MS)), fromNow(0), fromNow(HOUR_MS)],
		['a past timestamp', after(2, 'hours', fromNow(-HOUR_MS)), fromNow(-HOUR_MS), fromNow(HOUR_MS)],
		[
			'a future timestamp',
			after(5, 'minutes', fromNow(48 * HOUR_MS)),
			fromNow(48 * HOUR_MS),
			fromNow(48 * HOUR_MS + 5 * MINUTE_MS),
		],
	])('can be %s', (_title, times, timestamp, expiryTime) => {
		expect(built(eventInput(times)).body).toMatchObject({ timestamp, expiryTime });
	});

	it('without an offset are read in the zone of the workflow and sent in UTC', () => {
		const input = eventInput(at('2030-05-14T20:00:00', '2030-05-14T19:00:00'));
		expect(built(input, { ...CONTEXT, zone: 'Asia/Tokyo' }).body).toMatchObject({
			timestamp: '2030-05-14T10:00:00.000Z',
			expiryTime: '2030-05-14T11:00:00.000Z',
		});
	});

	it('span 24 hours of clock time, also on a day of 23', () => {
		const input = eventInput(after(24, 'hours', '2030-03-30T12:00:00'));
		const context = { ...CONTEXT, nowMs: Date.UTC(2030, 2, 30, 11), zone: 'Europe/Berlin' };
		expect(built(input, context).body.expiryTime).toBe('2030-03-31T11:00:00.000Z');
	});
});

describe('an expiry is refused', () => {
	it.each<[string, Partial<TimeInput>, string, RegExp]>([
		['4 minutes away', after(4), 'Expires After', DURATION],
		['25 hours away', after(25, 'hours'), 'Expires After', DURATION],
		['a millisecond too late', at(fromNow(24 * HOUR_MS + 1)), 'Expires At', WINDOW],
		['a millisecond too soon', at(fromNow(5 * MINUTE_MS - 1)), 'Expires At', WINDOW],
		['before the timestamp', at(fromNow(HOUR_MS), fromNow(2 * HOUR_MS)), 'Expires At', WINDOW],
		[
			'past although the timestamp is older still',
			at(fromNow(-HOUR_MS), fromNow(-2 * HOUR_MS)),
			'Expires At',
			FROM_NOW,
		],
		['empty', after(''), 'Expires After', /must be a number/],
		['a word, as a moment', at('tomorrow'), 'Expires At', /must be a date and time/],
		['in days', after(1, 'days'), 'Expires After', /must be one of minutes, hours/],
		['a number without a unit', { expiresAfter: 30 }, 'Expires After', /a number with a unit/],
		['a text', { expiresAfter: '30 minutes' }, 'Expires After', /a number with a unit/],
		[
			'given twice',
			{ ...after(30), expiryTime: fromNow(HOUR_MS) },
			'Expires At',
			/not be used together with "Expires After"/,
		],
	])('when it is %s', (_title, times, field, rule) => {
		expect(problemsOf(eventInput(times))).toEqual([
			expect.objectContaining({ field, rule: expect.stringMatching(rule) }),
		]);
	});

	it('with the duration as the user typed it', () => {
		expect(problemsOf(eventInput(after(3)))[0]).toMatchObject({ value: '"3 minutes"' });
	});

	it('and the timestamp with it when both are wrong', () => {
		expect(problemsOf(eventInput(after(4, 'minutes', 'x'))).map(({ field }) => field)).toEqual([
			'Timestamp',
			'Expires After',
		]);
	});
});

describe('a timestamp that is too old', () => {
	it.each<[string, Partial<TimeInput>, number]>([
		['an hour of life', { timestamp: fromNow(-56 * MINUTE_MS) }, 55],
		['a life of its own', after(2, 'hours', fromNow(-116 * MINUTE_MS)), 115],
	])('is named itself, with the value that was typed: %s', (_title, times, minutes) => {
		expect(problemsOf(eventInput(times))).toEqual([
			expect.objectContaining({
				field: 'Timestamp',
				value: `"${String(times.timestamp)}"`,
				rule: expect.stringMatching(`^must not be more than ${minutes} minutes ago, because`),
			}),
		]);
	});

	it('is any past one if the event lives five minutes', () => {
		const [problem] = problemsOf(eventInput(after(5, 'minutes', fromNow(-MINUTE_MS))));
		expect(problem?.rule).toMatch(/^must not be in the past, because/);
	});

	it('is one minute older than what is still taken', () => {
		expect(problemsOf(eventInput({ timestamp: fromNow(-55 * MINUTE_MS) }))).toEqual([]);
	});
});

it('a timestamp that is no date is refused by its name', () => {
	expect(problemsOf(eventInput({ timestamp: '2030-02-30' }))).toEqual([
		expect.objectContaining({ field: 'Timestamp', path: 'timestamp', value: '"2030-02-30"' }),
	]);
});
