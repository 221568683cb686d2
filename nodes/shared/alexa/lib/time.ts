import { Info } from 'luxon';
import { DAY_MS, MINUTE_MS } from './clock';

/**
 * All that the package knows of time zones. luxon's `Settings` belong to the whole process: n8n sets the default zone
 * from the workflow that ran last, other packages may set the rest. So luxon is imported here alone, and asked only for
 * the offset of a zone that is named.
 */

/** ISO 8601 in UTC. */
export const toUtcText = (epochMs: number): string => new Date(epochMs).toISOString();

/** A moment, and the time zone in which people read it. */
export class Moment {
	constructor(
		readonly epochMs: number,
		readonly zone: string,
	) {}

	/** How Amazon gets a moment: ISO 8601 in UTC. */
	toUtcText(): string {
		return toUtcText(this.epochMs);
	}

	/** ISO 8601 with the offset of the zone. */
	toZonedText(): string {
		const offsetMinutes = Math.round(offsetIn(this.zone, this.epochMs) ?? 0);
		if (offsetMinutes === 0) return this.toUtcText();
		const local = new Date(this.epochMs + offsetMinutes * MINUTE_MS).toISOString().slice(0, -1);
		const [sign, offset] = [offsetMinutes < 0 ? '-' : '+', Math.abs(offsetMinutes)];
		return `${local}${sign}${twoDigits(Math.floor(offset / 60))}:${twoDigits(offset % 60)}`;
	}

	/** As Alexa speaks it in English; in UTC, and saying so, where the zone is not valid. */
	toEnglish(year = ''): string {
		const offsetMinutes = offsetIn(this.zone, this.epochMs);
		const local = localDate(this.epochMs, offsetMinutes);
		const hour = local.getUTCHours();
		const time = `${hour % 12 || 12}:${twoDigits(local.getUTCMinutes())} ${hour < 12 ? 'AM' : 'PM'}`;
		const date = `${MONTHS[local.getUTCMonth()]} ${local.getUTCDate()}${year} at ${time}`;
		return offsetMinutes === undefined ? `${date} UTC` : date;
	}

	/** For reading: with the year, if it is not the one at this moment. */
	toEnglishSeenAt(nowMs: number): string {
		const [year, yearNow] = [this.epochMs, nowMs].map((epochMs) =>
			localDate(epochMs, offsetIn(this.zone, epochMs)).getUTCFullYear(),
		);
		return this.toEnglish(year === yearNow ? '' : `, ${year}`);
	}
}

/** What the clocks of a zone with this offset show, as if they were in UTC. */
const localDate = (epochMs: number, offsetMinutes = 0) =>
	new Date(epochMs + offsetMinutes * MINUTE_MS);

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** What to do if the time zone of the workflow is not valid. */
export const TIME_ZONE_FIX =
	"change it under Timezone in the workflow's settings (if that says Default, in the environment variable GENERIC_TIMEZONE of n8n)";

/** luxon takes these for whatever its default zone is at the moment. */
const DEFAULT_ZONE = /^default$/i;

const zoneOf = (name: string) => {
	if (typeof name !== 'string' || DEFAULT_ZONE.test(name)) return undefined;
	const zone = Info.normalizeZone(name);
	return zone.isValid ? zone : undefined;
};

/** A zone that n8n can reckon in as well, such as Europe/Berlin, UTC or UTC+2. */
export const isTimeZone = (name: string): boolean => zoneOf(name) !== undefined;

/** How many minutes the clocks of a zone are ahead of UTC at a moment. */
const offsetIn = (zone: string, epochMs: number): number | undefined =>
	zoneOf(zone)?.offset(epochMs);

/** Before and after a change of the clocks. */
const offsetsAround = (zone: string, epochMs: number): number[] =>
	[epochMs - DAY_MS, epochMs + DAY_MS].map((each) => offsetIn(zone, each) ?? 0);

/**
 * The moment at which the clocks of a valid zone show a date and time, given as if it were in UTC. A time that comes
 * twice means the first; one that the clocks skip gives undefined.
 */
export function momentInZone(asUtcMs: number, zone: string): number | undefined {
	const candidates = offsetsAround(zone, asUtcMs)
		.map((minutes) => ({ minutes, epochMs: asUtcMs - minutes * MINUTE_MS }))
		.filter(({ minutes, epochMs }) => offsetIn(zone, epochMs) === minutes)
		.map(({ epochMs }) => epochMs);
	return candidates.length > 0 ? Math.min(...candidates) : undefined;
}

/** The first moment of a day in a valid zone, which is not midnight where the clocks skip that. */
export function startOfDay(asUtcMs: number, zone: string): number {
	const [before = 0] = offsetsAround(zone, asUtcMs);
	return momentInZone(asUtcMs, zone) ?? asUtcMs - before * MINUTE_MS;
}
