import { type IsoTime, momentOf, parseIsoTime } from '../lib/isoTime';
import { fail, ok, type Result } from '../lib/result';
import { isTimeZone, Moment, momentInZone, startOfDay, TIME_ZONE_FIX } from '../lib/time';
import { showValue } from './problem';
import { isEmpty } from './values';

const RULE = 'must be a date and time such as 2030-05-14T10:00:00 or 2030-05-14T10:00:00+02:00';

/** Of the years 1 to 9999, because RFC 3339 has years of four digits. */
const LEAST_MS = -62_135_596_800_000;
const MOST_MS = 253_402_300_799_999;

/** n8n and this package may load two copies of luxon, so a DateTime is known by its shape. */
export interface DateTimeLike {
	isValid: boolean;
	toMillis(): unknown;
	/** What a Duration does not have. */
	toUTC(): unknown;
	toJSON?(): unknown;
}

export const isDateTimeLike = (raw: unknown): raw is DateTimeLike =>
	typeof raw === 'object' &&
	raw !== null &&
	typeof (raw as DateTimeLike).toMillis === 'function' &&
	typeof (raw as DateTimeLike).toUTC === 'function' &&
	typeof (raw as DateTimeLike).isValid === 'boolean';

/**
 * A moment, from ISO text, a Date or a luxon DateTime. Text without an offset is read in `zone`, the time zone of
 * the workflow; a time that the clocks skip there (daylight saving) is refused, because no one can know what was meant.
 */
export function parseDateTime(raw: unknown, zone: string): Result<Moment> {
	if (isDateTimeLike(raw)) return raw.isValid ? inRange(raw.toMillis(), zone) : noDateFrom(zone);
	if (raw instanceof Date) return inRange(raw.getTime(), zone);
	return typeof raw === 'string' ? parseIsoText(raw.trim(), zone) : fail(RULE);
}

/** A moment that must be there; see `parseDateTime`. */
export const parseRequiredDateTime = (raw: unknown, zone: string): Result<Moment> =>
	isEmpty(raw)
		? noDateFrom(zone, 'must be a date and time; it is empty')
		: parseDateTime(raw, zone);

function parseIsoText(text: string, zone: string): Result<Moment> {
	// what an expression with an invalid DateTime gives as text
	if (text === 'Invalid DateTime') return noDateFrom(zone);
	const iso = parseIsoTime(text);
	if (iso === 'shape') return fail(RULE);
	if (iso === 'calendar') return fail(`${RULE}; this one is not in the calendar`);
	const epochMs = momentOf(iso);
	return epochMs === undefined ? parseLocal(iso, zone) : inRange(epochMs, zone);
}

function parseLocal({ asUtcMs, isTurnOfDay }: IsoTime, zone: string): Result<Moment> {
	if (!isTimeZone(zone)) {
		return fail(
			`must have an offset, such as 2030-05-14T10:00:00+02:00, because ${zoneAdvice(zone)}`,
		);
	}
	if (isTurnOfDay) return inRange(startOfDay(asUtcMs, zone), zone);
	const epochMs = momentInZone(asUtcMs, zone);
	return epochMs === undefined
		? fail(
				`must be a time that exists: the clocks in ${zone} skip it that day; add an offset such as +02:00`,
			)
		: inRange(epochMs, zone);
}

/** What an expression gave instead of a date: in a zone that is not valid, `$now` and its like give nothing else. */
const noDateFrom = (zone: string, rule = RULE) =>
	fail(
		isTimeZone(zone)
			? rule
			: `${rule}. Expressions such as $now do not work, because ${zoneAdvice(zone)}`,
	);

const zoneAdvice = (zone: string) =>
	`the workflow's time zone is ${showValue(zone)}, which is not valid: ${TIME_ZONE_FIX}`;

const inRange = (epochMs: unknown, zone: string): Result<Moment> =>
	typeof epochMs === 'number' && epochMs >= LEAST_MS && epochMs <= MOST_MS
		? ok(new Moment(epochMs, zone))
		: fail(RULE);
