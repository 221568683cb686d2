import { DateTime, Settings } from 'luxon';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDateTime } from '../../../nodes/shared/alexa/input/dateTime.ts';
import { valueOf } from '../support/read.mts';

const BERLIN = 'Europe/Berlin';

const utcTextOf = (raw: unknown, zone = BERLIN) => valueOf(parseDateTime(raw, zone)).toUtcText();

const originalNow = Settings.now;

afterEach(() => {
	Settings.now = originalNow;
});

describe('a moment', () => {
	it.each<[string, unknown, string]>([
		['text in UTC', '2030-05-14T10:00:00Z', '2030-05-14T10:00:00.000Z'],
		['text with an offset', '2030-05-14T10:00:00+02:00', '2030-05-14T08:00:00.000Z'],
		['text with an offset without colon', '2030-05-14T10:00:00-0330', '2030-05-14T13:30:00.000Z'],
		['text without offset, in summer', '2030-05-14T10:00:00', '2030-05-14T08:00:00.000Z'],
		['text without offset, in winter', '2030-01-14T10:00:00', '2030-01-14T09:00:00.000Z'],
		['text on the day of a change to summer', '2030-03-31T12:00', '2030-03-31T10:00:00.000Z'],
		['text on the day of a change to winter', '2030-10-27T12:00', '2030-10-27T11:00:00.000Z'],
		['the first moment of all', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
		['the last moment of all', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
		['text without seconds', '2030-05-14T10:00', '2030-05-14T08:00:00.000Z'],
		['text with spaces around it', ' 2030-05-14T10:00:00Z\n', '2030-05-14T10:00:00.000Z'],
		['a date alone: its midnight', '2030-05-14', '2030-05-13T22:00:00.000Z'],
		['the midnight at the end of a day', '2030-05-14T24:00:00', '2030-05-14T22:00:00.000Z'],
		['a Date', new Date('2030-05-14T10:00:00Z'), '2030-05-14T10:00:00.000Z'],
		[
			'a DateTime',
			DateTime.fromISO('2030-05-14T10:00:00+09:00', { setZone: true }),
			'2030-05-14T01:00:00.000Z',
		],
		[
			'a DateTime of another copy of luxon',
			{ isValid: true, toMillis: () => Date.UTC(2030, 4, 14, 10), toUTC: () => undefined },
			'2030-05-14T10:00:00.000Z',
		],
	])('is taken from %s', (_title, raw, utc) => {
		expect(utcTextOf(raw)).toBe(utc);
	});

	it.each([
		['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
		['2026-11-01T00:00', 'America/Havana', '2026-11-01T04:00:00.000Z'],
		['2026-10-25T01:30', 'Antarctica/Troll', '2026-10-24T23:30:00.000Z'],
		['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
	])('%s in %s comes twice and means the first', (text, zone, utc) => {
		expect(utcTextOf(text, zone)).toBe(utc);
	});

	it('without an offset follows the zone of the workflow', () => {
		expect(utcTextOf('2030-05-14T10:00:00', 'Asia/Tokyo')).toBe('2030-05-14T01:00:00.000Z');
	});

	it('is shown in the zone of the workflow, wherever it came from', () => {
		expect(valueOf(parseDateTime('2030-05-14T10:00:00Z', BERLIN)).toZonedText()).toBe(
			'2030-05-14T12:00:00.000+02:00',
		);
	});

	it('can be a date whose midnight the clocks skip', () => {
		expect(utcTextOf('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
	});

	it('in the skipped hour is taken with an offset', () => {
		expect(utcTextOf('2030-03-31T02:30:00+01:00')).toBe('2030-03-31T01:30:00.000Z');
	});

	it('in the repeated hour is the same whether it is read in summer or in winter', () => {
		Settings.now = () => Date.UTC(2030, 6, 1);
		const inSummer = utcTextOf('2030-10-27T02:30:00');
		Settings.now = () => Date.UTC(2030, 11, 1);
		expect(utcTextOf('2030-10-27T02:30:00')).toBe(inSummer);
	});
});
