import { MINUTE_MS } from './clock';

/** What a date and time in ISO 8601 says, before anyone asks which time zone it is in. */
export interface IsoTime {
	/** The date and time as if they were in UTC, in epoch milliseconds. */
	readonly asUtcMs: number;
	/** A date alone, or 24:00: the turn of a day, whenever that is by the clocks of a zone. */
	readonly isTurnOfDay: boolean;
	/** Undefined where the text has none. */
	readonly offsetMinutes: number | undefined;
}

/** RFC 3339 allows a small t and z as well. No place is further than 14 hours from UTC. */
const ISO_SHAPE =
	/^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?: ?(?:([Zz])|([+-])(0\d|1[0-4])(?::?([0-5]\d))?))?)?$/;

/**
 * Reads ISO text without any library, so that every version of n8n reads it in the same way. Gives 'shape' for other
 * text, and 'calendar' for a date or time that does not exist.
 */
export function parseIsoTime(text: string): IsoTime | 'shape' | 'calendar' {
	const groups = ISO_SHAPE.exec(text);
	if (!groups) return 'shape';
	const [, year, month, day, hour, minute, second, fraction, zulu, sign, offsetHour, offsetMinute] =
		groups;
	const asUtcMs = epochMs(
		[year, month, day].map(Number),
		[hour, minute, second].map((part) => Number(part ?? 0)),
		milliseconds(fraction),
	);
	if (asUtcMs === undefined) return 'calendar';
	const offset = Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0);
	return {
		asUtcMs,
		isTurnOfDay: hour === undefined || hour === '24',
		offsetMinutes: zulu || sign ? (sign === '-' ? -offset : offset) : undefined,
	};
}

/** The moment of a text that has an offset of its own. */
export const momentOf = ({ asUtcMs, offsetMinutes }: IsoTime): number | undefined =>
	offsetMinutes === undefined ? undefined : asUtcMs - offsetMinutes * MINUTE_MS;

/** Cut, not rounded: 23:59:59.9999 is still the same day. */
const milliseconds = (fraction = '') => Number(fraction.padEnd(3, '0').slice(0, 3));

function epochMs(
	[year = 0, month = 0, day = 0]: number[],
	[hour = 0, minute = 0, second = 0]: number[],
	millisecond: number,
): number | undefined {
	const isEndOfDay = hour === 24 && minute === 0 && second === 0 && millisecond === 0;
	if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 59) return undefined;
	// Date.UTC would take the years 0 to 99 for those of the 20th century.
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
	return date.setUTCHours(hour, minute, second, millisecond);
}
