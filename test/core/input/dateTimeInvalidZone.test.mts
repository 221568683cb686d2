import { describe, expect, it } from 'vitest';
import {
	parseDateTime,
	parseRequiredDateTime,
} from '../../../nodes/shared/alexa/input/dateTime.ts';
import { built, CONTEXT, eventInput, problemsOf } from '../support/events.mts';
import { ruleOf, valueOf } from '../support/read.mts';

/** As people set them: with the quotes of an env file, with the label of a list, with nothing. */
const INVALID_ZONES = ['"Europe/Berlin"', 'Pacific (UTC+00:00)', '', 'DEFAULT', 'null'];

const ADVICE =
	/time zone is .+, which is not valid: change it under Timezone in the workflow's settings .+GENERIC_TIMEZONE/;

const ANY = {
	isValid: true,
	toMillis: () => Date.UTC(2026, 10, 26, 19, 36, 1, 672),
	toUTC: () => undefined,
};

describe.each(INVALID_ZONES)('in a workflow with the time zone %j', (zone) => {
	it.each<[string, unknown]>([
		['text in UTC', '2026-11-26T19:36:01.672Z'],
		['text with an offset', '2026-11-26T20:36:01.672+01:00'],
		['a Date', new Date('2026-11-26T19:36:01.672Z')],
		['a DateTime', ANY],
	])('%s is taken, because it needs no zone', (_title, raw) => {
		const moment = valueOf(parseDateTime(raw, zone));
		expect(moment.toUtcText()).toBe('2026-11-26T19:36:01.672Z');
		expect(moment.toZonedText()).toBe('2026-11-26T19:36:01.672Z');
	});

	it.each(['2026-11-26T19:36:01', '2026-11-26', '2026-11-26T24:00'])(
		'%s is refused with the zone and where to change it',
		(raw) => {
			const rule = ruleOf(parseDateTime(raw, zone));
			expect(rule).toMatch(/^must have an offset, such as .+, because the workflow's/);
			expect(rule).toMatch(ADVICE);
			expect(rule).toContain(zone === '' ? 'is empty' : JSON.stringify(zone));
		},
	);

	it.each<[string, unknown]>([
		['an invalid DateTime', { ...ANY, isValid: false }],
		['an invalid DateTime as text', 'Invalid DateTime'],
		['nothing', null],
	])('an expression that gave %s is refused with the likely reason', (_title, raw) => {
		expect(ruleOf(parseRequiredDateTime(raw, zone))).toMatch(/^must be a date and time.*\$now/);
		expect(ruleOf(parseRequiredDateTime(raw, zone))).toMatch(ADVICE);
	});

	it('an event is built whose dates have offsets', () => {
		const times = { timestamp: '2030-05-14T12:00:00+02:00', expiry: 'at' };
		const input = eventInput({ ...times, expiryTime: '2030-05-14T11:00:00Z' });
		expect(built(input, { ...CONTEXT, zone }).body).toMatchObject({
			timestamp: '2030-05-14T10:00:00.000Z',
			expiryTime: '2030-05-14T11:00:00.000Z',
		});
	});

	it('an event that uses the present moment is built', () => {
		expect(problemsOf(eventInput(), { ...CONTEXT, zone })).toEqual([]);
	});
});
