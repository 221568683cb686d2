import { parseDateTime } from '../input/dateTime';
import { collectDuration } from '../input/duration';
import { FIELDS } from '../input/fields';
import type { Problems } from '../input/problem';
import { isEmpty } from '../input/values';
import { MINUTE_MS } from '../lib/clock';
import { Moment } from '../lib/time';

/** Amazon keeps a pending notification 5 minutes to 24 hours after its timestamp. */
const EXPIRY_MIN_MS = 5 * MINUTE_MS;
const EXPIRY_MAX_MS = 24 * 60 * MINUTE_MS;
const EXPIRY_DEFAULT_MS = 60 * MINUTE_MS;

/** The raw fields that decide on the two times of an event. */
export interface TimeInput {
	timestamp: unknown;
	/** `{ duration: { amount, unit } }`, as n8n gives a group of fields. */
	expiresAfter: unknown;
	expiryTime: unknown;
}

export interface EventTimes {
	timestamp: Moment;
	expiryTime: Moment;
	/** Whether the time is counted from the moment of sending. */
	countsFromSending: { timestamp: boolean; expiryTime: boolean };
	typed: TimeInput;
}

export function collectTimes(
	input: TimeInput,
	nowMs: number,
	zone: string,
	problems: Problems,
): EventTimes | undefined {
	const { timestamp: typedTimestamp, expiryTime: typedExpiry } = input;
	const isNow = isEmpty(typedTimestamp);
	const isFixed = !isEmpty(typedExpiry);
	const timestamp = isNow
		? utc(nowMs)
		: problems.take(FIELDS.timestamp, typedTimestamp, parseDateTime(typedTimestamp, zone));
	const afterMs = collectExpiresAfter(input.expiresAfter, problems);
	if (isFixed && !isEmpty(input.expiresAfter)) {
		return problems.add(FIELDS.expiryTime, typedExpiry, BOTH);
	}
	const fixed = isFixed
		? problems.take(FIELDS.expiryTime, typedExpiry, parseDateTime(typedExpiry, zone))
		: undefined;
	if (!timestamp || afterMs === undefined || (isFixed && !fixed)) return undefined;
	const expiryTime = fixed ?? new Moment(timestamp.epochMs + afterMs, timestamp.zone);
	const countsFromSending = { timestamp: isNow, expiryTime: isNow && !isFixed };
	const times = { timestamp, expiryTime, countsFromSending, typed: input };
	return checkWindow(times, nowMs, problems, '') ? times : undefined;
}

/**
 * The times of an event that is sent only now. A run of many items may take hours, and what was written down at its
 * start would be late or expired; a fixed expiry that is past by now is a problem.
 */
export function timesAt(times: EventTimes, nowMs: number, problems: Problems): EventTimes {
	const waitedMs = nowMs - times.timestamp.epochMs;
	const later = (time: Moment) => utc(time.epochMs + waitedMs);
	const timestamp = times.countsFromSending.timestamp ? later(times.timestamp) : times.timestamp;
	const expiryTime = times.countsFromSending.expiryTime
		? later(times.expiryTime)
		: times.expiryTime;
	const current = { ...times, timestamp, expiryTime };
	checkWindow(
		current,
		nowMs,
		problems,
		'. The item waited too long in this run: set a later time, or send fewer items at once',
	);
	return current;
}

const BOTH = 'must not be used together with "Expires After": remove one of them';

/** In milliseconds. */
function collectExpiresAfter(raw: unknown, problems: Problems): number | undefined {
	if (isEmpty(raw)) return EXPIRY_DEFAULT_MS;
	const duration = collectDuration(FIELDS.expiresAfter, raw, problems);
	if (!duration) return undefined;
	return isOutsideWindow(duration.ms)
		? problems.add(FIELDS.expiresAfter, duration.typed, 'must be 5 minutes to 24 hours')
		: duration.ms;
}

/** A moment of sending is only ever sent, and in UTC. */
const utc = (ms: number) => new Moment(ms, 'utc');

const isOutsideWindow = (afterMs: number) => afterMs < EXPIRY_MIN_MS || afterMs > EXPIRY_MAX_MS;

/** False, with the problem noted, if no one could hear the notification or Amazon would refuse it. */
function checkWindow(
	times: EventTimes,
	nowMs: number,
	problems: Problems,
	suffix: string,
): boolean {
	const rule = brokenRule(times, nowMs);
	if (rule === undefined) return true;
	const { typed } = times;
	// the expiry counts from the timestamp unless it is typed itself
	const wrong = isEmpty(typed.expiryTime) ? 'timestamp' : 'expiryTime';
	problems.add(FIELDS[wrong], typed[wrong], rule + suffix);
	return false;
}

const minutesText = (minutes: number) => `${minutes} minute${minutes === 1 ? '' : 's'}`;

const agoText = (minutes: number) =>
	minutes === 0 ? 'in the past' : `more than ${minutesText(minutes)} ago`;

function brokenRule(
	{ timestamp, expiryTime, typed }: EventTimes,
	nowMs: number,
): string | undefined {
	const afterMs = expiryTime.epochMs - timestamp.epochMs;
	const isTooLate = expiryTime.epochMs - nowMs < EXPIRY_MIN_MS;
	if (!isEmpty(typed.expiryTime)) {
		if (isOutsideWindow(afterMs)) return 'must be 5 minutes to 24 hours after the timestamp';
		return isTooLate
			? 'must be at least 5 minutes from now, or no one can hear the notification'
			: undefined;
	}
	const afterMinutes = afterMs / MINUTE_MS;
	return isTooLate
		? `must not be ${agoText(afterMinutes - 5)}, because the notification expires ${minutesText(afterMinutes)} after this time and needs 5 minutes to be heard`
		: undefined;
}
