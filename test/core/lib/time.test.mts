import { describe, expect, it } from 'vitest';
import { isTimeZone, Moment } from '../../../nodes/shared/alexa/lib/time.ts';

const MOMENT_MS = Date.UTC(2030, 4, 14, 22, 5);

const at = (zone: string, epochMs = MOMENT_MS) => new Moment(epochMs, zone);

describe('a moment', () => {
	it.each([
		['utc', '2030-05-14T22:05:00.000Z'],
		['Europe/Berlin', '2030-05-15T00:05:00.000+02:00'],
		['America/St_Johns', '2030-05-14T19:35:00.000-02:30'],
		['UTC+5:30', '2030-05-15T03:35:00.000+05:30'],
		['no zone', '2030-05-14T22:05:00.000Z'],
	])('in the zone %s reads as %s', (zone, text) => {
		expect(at(zone).toZonedText()).toBe(text);
	});

	it.each([
		['utc', 'May 14 at 10:05 PM'],
		['Europe/Berlin', 'May 15 at 12:05 AM'],
		['Asia/Tokyo', 'May 15 at 7:05 AM'],
		['Pacific/Honolulu', 'May 14 at 12:05 PM'],
		['no zone', 'May 14 at 10:05 PM UTC'],
	])('in the zone %s is spoken as "%s"', (zone, sentence) => {
		expect(at(zone).toEnglish()).toBe(sentence);
	});

	it.each([
		['2030-12-31T23:00:00Z', 'May 14 at 10:05 PM'],
		['2029-12-31T23:00:00Z', 'May 14, 2030 at 10:05 PM'],
	])('that is read at %s is "%s": with the year only if it is another', (now, text) => {
		expect(at('utc').toEnglishSeenAt(Date.parse(now))).toBe(text);
	});
});

describe('a time zone', () => {
	it.each(['UTC', 'utc', 'Europe/Berlin', 'europe/berlin', 'Etc/GMT-3', 'UTC+2', 'EST5EDT'])(
		'is %s',
		(name) => {
			expect(isTimeZone(name)).toBe(true);
		},
	);

	it.each(['', ' ', 'Europe', 'DEFAULT', 'default', '"UTC"', 'UTC+', undefined as never])(
		'is not %j, whatever luxon takes for its default',
		(name) => {
			expect(isTimeZone(name)).toBe(false);
		},
	);
});
