import { describe, expect, it } from 'vitest';
import { momentOf, parseIsoTime } from '../../../nodes/shared/alexa/lib/isoTime.ts';

const readMoment = (text: string) => {
	const iso = parseIsoTime(text);
	return typeof iso === 'string' ? iso : momentOf(iso);
};

const NOON_MS = Date.UTC(2027, 6, 1, 12);

describe('ISO text', () => {
	it.each<[string, number]>([
		['2027-07-01T12:00:00Z', NOON_MS],
		['2027-07-01t12:00:00z', NOON_MS],
		['2027-07-01 12:00 Z', NOON_MS],
		['2027-07-01t14:00:00+02:00', NOON_MS],
		['2027-07-01T02:00:00-1000', NOON_MS],
		['2027-07-02T02:00:00+14', NOON_MS],
		['2027-07-01T12:00:00,5Z', NOON_MS + 500],
		['2027-07-01T12:00:00.29Z', NOON_MS + 290],
		['2027-07-01T11:59:59.9999Z', NOON_MS - 1],
		['2027-07-01T23:59:59Z', NOON_MS + 12 * 3_600_000 - 1000],
		['2027-06-30T24:00:00Z', NOON_MS - 12 * 3_600_000],
		['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
	])('%s is read', (text, epochMs) => {
		expect(readMoment(text)).toBe(epochMs);
	});

	it.each([
		'1900-02-29T00:00:00Z',
		'2027-02-29T00:00:00Z',
		'2027-04-31T00:00:00Z',
		'2027-00-01T00:00:00Z',
		'2027-07-00T00:00:00Z',
		'2027-07-01T24:00:01Z',
		'2027-07-01T24:00:00.001Z',
		'2027-07-01T25:00:00Z',
		'2027-07-01T12:60:00Z',
		'2027-07-01T12:00:60Z',
	])('%s is not in the calendar', (text) => {
		expect(readMoment(text)).toBe('calendar');
	});

	it.each([
		'',
		'2027-07-01T12Z',
		'2027-07-01T12:00:00 +02:00 ',
		'2027-07-01T12:00:00+15:00',
		'2027-07-01T12:00:00+02:60',
		'2027-07-01T12:00:00.Z',
		'2027-07-01Z',
		'+002027-07-01T12:00:00Z',
		'20270701T120000Z',
		'٢٠٢٧-07-01T12:00:00Z',
	])('%j has another shape', (text) => {
		expect(readMoment(text)).toBe('shape');
	});
});
