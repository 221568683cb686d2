import { describe, expect, it } from 'vitest';
import { parseDateTime } from '../../../nodes/shared/alexa/input/dateTime.ts';
import { ruleOf } from '../support/read.mts';

const BERLIN = 'Europe/Berlin';

describe('a moment is refused when it is', () => {
	it.each<[string, unknown]>([
		['a word', 'tomorrow'],
		['empty text', ''],
		['seconds since 1970', 1_904_000_000],
		['milliseconds since 1970', 1_904_000_000_000],
		['undefined', undefined],
		['null', null],
		['an object', { year: 2030 }],
		['a time alone', '10:00'],
		['an hour without minutes', '2030-05-14T10'],
		['the format of e-mails', 'Tue, 14 May 2030 10:00:00 GMT'],
		['an invalid Date', new Date(NaN)],
		['an invalid DateTime', { isValid: false, toMillis: () => NaN, toUTC: () => undefined }],
		['a DateTime without a moment', { isValid: true, toMillis: () => null, toUTC: () => null }],
		['what an invalid DateTime is as text', 'Invalid DateTime'],
	])('%s, with an example of what is right', (_title, raw) => {
		expect(ruleOf(parseDateTime(raw, BERLIN))).toMatch(
			/^must be a date and time such as 2030-05-14T10:00:00 /,
		);
	});

	it.each([['the 30th of February', '2030-02-30']])('%s, as not in the calendar', (_title, raw) => {
		expect(ruleOf(parseDateTime(raw, BERLIN))).toMatch(/not in the calendar/);
	});

	it.each([
		['in Berlin', '2030-03-31T02:30:00', BERLIN],
		['by half an hour in Lord Howe', '2030-10-06T02:15:00', 'Australia/Lord_Howe'],
	])('a time that the clocks skip %s', (_title, raw, zone) => {
		expect(ruleOf(parseDateTime(raw, zone))).toMatch(new RegExp(`the clocks in ${zone} skip it`));
	});

	it.each<[string, unknown]>([
		['a year of five digits, which Amazon cannot read', new Date(Date.UTC(12_030, 0, 1))],
		['a year before the first, which Amazon cannot read', '0000-01-01'],
	])('%s', (_title, raw) => {
		expect(parseDateTime(raw, BERLIN).ok).toBe(false);
	});
});
