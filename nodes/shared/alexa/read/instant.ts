import { DateTime } from 'luxon';
import { bad, good, isEmpty, type Read } from './read';

const ISO_SHAPE =
	/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s?(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?$/i;

const RULE = 'must be a date and time such as 2030-05-14T10:00:00 or 2030-05-14T10:00:00+02:00';

/** n8n and this package may hold two copies of luxon, so a DateTime is known by its shape. */
interface DateTimeLike {
	isValid: boolean;
	toMillis(): number;
	/** What a Duration does not have. */
	toUTC(): unknown;
}

const isDateTimeLike = (raw: unknown): raw is DateTimeLike =>
	typeof raw === 'object' &&
	raw !== null &&
	typeof (raw as DateTimeLike).toMillis === 'function' &&
	typeof (raw as DateTimeLike).toUTC === 'function' &&
	typeof (raw as DateTimeLike).isValid === 'boolean';

/**
 * A moment, from ISO text, a Date or a luxon DateTime. Text without an offset is read in `zone`, the time zone of
 * the workflow; a time that the clocks skip there (daylight saving) is refused, because no one can know what was meant.
 */
export function readInstant(raw: unknown, zone: string): Read<DateTime> {
	if (isDateTimeLike(raw)) {
		return raw.isValid ? inRange(DateTime.fromMillis(raw.toMillis(), { zone })) : bad(RULE);
	}
	if (raw instanceof Date) {
		const date = DateTime.fromJSDate(raw, { zone });
		return date.isValid ? inRange(date) : bad(RULE);
	}
	return typeof raw === 'string' ? readIsoText(raw.trim(), zone) : bad(RULE);
}

/** A moment that must be there; see `readInstant`. */
export const readRequiredInstant = (raw: unknown, zone: string): Read<DateTime> =>
	isEmpty(raw) ? bad('must be a date and time; it is empty') : readInstant(raw, zone);

function readIsoText(text: string, zone: string): Read<DateTime> {
	const [, date, time, offset] = ISO_SHAPE.exec(text) ?? [];
	if (!date) return bad(RULE);
	const normalized = `${date}T${(time ?? '00:00').replace(',', '.')}${offset ?? ''}`;
	const moment = DateTime.fromISO(normalized, { zone });
	if (!moment.isValid) return bad(`${RULE}; this one is not in the calendar`);
	if (offset) return inRange(moment);
	if (!time || isMidnight24(time)) return inRange(firstOfRepeated(moment));
	const [hour, minute] = time.split(':').map(Number);
	if (moment.hour !== hour || moment.minute !== minute) {
		return bad(
			`must be a time that exists: the clocks in ${zone} skip it that day; add an offset such as +02:00`,
		);
	}
	return inRange(firstOfRepeated(moment));
}

const isMidnight24 = (time: string) => time.startsWith('24:');

/** By how much clocks are set back: two hours at Troll station, half an hour on Lord Howe Island. */
const REPEATED_MINUTES = [120, 60, 30];

/** A time that comes twice means the first; luxon would choose by what the offset is today. */
const firstOfRepeated = (moment: DateTime): DateTime =>
	REPEATED_MINUTES.map((minutes) => moment.minus({ minutes })).find(
		({ hour, minute }) => hour === moment.hour && minute === moment.minute,
	) ?? moment;

/** RFC 3339 has years of four digits. */
function inRange(moment: DateTime): Read<DateTime> {
	const { year } = DateTime.fromMillis(moment.toMillis(), { zone: 'utc' });
	return year >= 1 && year <= 9999 ? good(moment) : bad(RULE);
}

/** How Amazon gets a moment: ISO 8601 in UTC. */
export const toUtcText = (moment: DateTime): string =>
	DateTime.fromMillis(moment.toMillis(), { zone: 'utc' }).toISO() as string;
