import { describe, expect, test } from 'vitest';
import {
	checkTimestamp,
	parseTimestamp,
} from '../../../../nodes/shared/alexa/skillRequest/verify/timestamp.ts';

const EVENT = false;
const REQUEST = true;

const MOMENT_MS = Date.UTC(2030, 4, 14, 10, 0, 0);

describe('reads a timestamp', () => {
	test.each<[string, unknown]>([
		['ISO text in UTC', '2030-05-14T10:00:00Z'],
		['ISO text with a fraction', '2030-05-14T10:00:00.000Z'],
		['ISO text with an offset', '2030-05-14T12:00:00+02:00'],
		['ISO text with an offset without a colon', '2030-05-14T12:00:00+0200'],
		['milliseconds', MOMENT_MS],
		['seconds', MOMENT_MS / 1000],
	])('as %s', (_form, raw) => {
		expect(parseTimestamp(raw)).toBe(MOMENT_MS);
	});

	test.each<[string, unknown]>([
		['text without an offset', '2030-05-14T10:00:00'],
		['text without seconds', '2030-05-14T10:00Z'],
		['text of a day that does not exist', '2030-02-30T10:00:00Z'],
		['digits in text', String(MOMENT_MS)],
		['zero', 0],
		['a number below zero', -1],
		['a number after the year 9999', 253_402_300_800_000],
		['NaN', NaN],
		['nothing', undefined],
		['null', null],
		['a list', ['2030-05-14T10:00:00Z']],
	])('not from %s', (_form, timestamp) => {
		expect(parseTimestamp(timestamp)).toBeUndefined();
		expect(
			checkTimestamp(
				{ timestamp, hasSession: REQUEST },
				{ nowMs: MOMENT_MS, toleranceSeconds: 150 },
			),
		).toEqual({ ok: false, error: { code: 'TIMESTAMP_UNREADABLE' } });
	});
});

describe('a request is recent', () => {
	test.each([
		['a request', REQUEST, 30, 30, 'ok'],
		['a request', REQUEST, 31, 30, 'TIMESTAMP_TOO_OLD'],
		['a request', REQUEST, -30, 30, 'ok'],
		['a request', REQUEST, -31, 30, 'TIMESTAMP_AHEAD'],
		['a request', REQUEST, 150, 150, 'ok'],
		['a request', REQUEST, 151, 150, 'TIMESTAMP_TOO_OLD'],
		['a request', REQUEST, -150, 150, 'ok'],
		['a request', REQUEST, -151, 150, 'TIMESTAMP_AHEAD'],
		['an event', EVENT, 3600, 30, 'ok'],
		['an event', EVENT, 3601, 150, 'TIMESTAMP_TOO_OLD'],
		['an event', EVENT, -150, 30, 'ok'],
		['an event', EVENT, -151, 150, 'TIMESTAMP_AHEAD'],
	])(
		'%s (session: %s) %i s old, with a tolerance of %i s: %s',
		(_kind, hasSession, age, toleranceSeconds, expected) => {
			const nowMs = MOMENT_MS + age * 1000;
			const checked = checkTimestamp(
				{ timestamp: MOMENT_MS, hasSession },
				{ nowMs, toleranceSeconds },
			);
			expect(checked.ok ? 'ok' : checked.error.code).toBe(expected);
		},
	);

	test.each([
		[7200.4, 'it is 7200 seconds old'],
		[-200.4, 'it is 200 seconds ahead'],
	])('otherwise says by how much: %d s', (age, detail) => {
		expect(
			checkTimestamp(
				{ timestamp: MOMENT_MS, hasSession: EVENT },
				{ nowMs: MOMENT_MS + age * 1000, toleranceSeconds: 150 },
			),
		).toMatchObject({ error: { detail } });
	});
});
