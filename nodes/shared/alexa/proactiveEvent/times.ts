import { Moment } from '../lib/time';
import type { FieldRef, Problems } from '../input/problem';
import { isEmpty, parseChoice, parseNumber } from '../input/values';
import { parseDateTime, parseRequiredDateTime } from '../input/dateTime';
import { FIELDS } from '../input/fields';

const MINUTE_MS = 60_000;
const UNIT_MS = { minutes: MINUTE_MS, hours: 60 * MINUTE_MS };

const EXPIRY_UNITS = Object.keys(UNIT_MS) as Array<keyof typeof UNIT_MS>;

/** Amazon keeps a pending notification 5 minutes to 24 hours after its timestamp. */
const EXPIRY_MIN_MS = 5 * MINUTE_MS;
const EXPIRY_MAX_MS = 24 * 60 * MINUTE_MS;

const EXPIRY_MODES = ['after', 'at'] as const;

/** The raw fields that decide on the two times of an event. */
export interface TimeInput {
	timestamp: unknown;
	expiry: unknown;
	expiresAfter: unknown;
	expiresAfterUnit: unknown;
	expiryTime: unknown;
}

export interface EventTimes {
	timestamp: Moment;
	expiryTime: Moment;
	/** Whether the timestamp means the moment of sending, and the expiry counts from it. */
	moving: { timestamp: boolean; expiryTime: boolean };
	/** The field that the expiry is from. */
	expiryRef: FieldRef;
}

export function collectTimes(
	input: TimeInput,
	nowMs: number,
	zone: string,
	problems: Problems,
): EventTimes | undefined {
	const timestamp = isEmpty(input.timestamp)
		? utc(nowMs)
		: problems.take(FIELDS.timestamp, input.timestamp, parseDateTime(input.timestamp, zone));
	const mode = problems.take(FIELDS.expiry, input.expiry, parseChoice(input.expiry, EXPIRY_MODES));
	if (!mode) return undefined;
	const ref = mode === 'at' ? FIELDS.expiryTime : FIELDS.expiresAfter;
	const expiryTime =
		mode === 'at'
			? problems.take(ref, input.expiryTime, parseRequiredDateTime(input.expiryTime, zone))
			: collectExpiresAfter(input, timestamp, problems);
	if (!timestamp || !expiryTime) return undefined;
	const broken = brokenWindowRule(timestamp, expiryTime, nowMs);
	if (broken) return problems.add(ref, expiryTime.toZonedText(), broken);
	const isNow = isEmpty(input.timestamp);
	const moving = { timestamp: isNow, expiryTime: isNow && mode === 'after' };
	return { timestamp, expiryTime, moving, expiryRef: ref };
}

/**
 * The times of an event that is sent only now. A run of many items may take hours, and what was written down at its
 * start would be late or expired; a fixed expiry that is past by now is a problem.
 */
export function timesAt(times: EventTimes, nowMs: number, problems: Problems): EventTimes {
	const waitedMs = nowMs - times.timestamp.epochMs;
	const later = (time: Moment) => utc(time.epochMs + waitedMs);
	const timestamp = times.moving.timestamp ? later(times.timestamp) : times.timestamp;
	const expiryTime = times.moving.expiryTime ? later(times.expiryTime) : times.expiryTime;
	const broken = brokenWindowRule(timestamp, expiryTime, nowMs);
	if (broken) {
		problems.add(
			times.expiryRef,
			expiryTime.toZonedText(),
			`${broken}; this item has waited for its turn`,
		);
	}
	return { ...times, timestamp, expiryTime };
}

function collectExpiresAfter(
	{ expiresAfter, expiresAfterUnit }: TimeInput,
	timestamp: Moment | undefined,
	problems: Problems,
): Moment | undefined {
	const unit = problems.take(
		FIELDS.expiresAfterUnit,
		expiresAfterUnit,
		parseChoice(expiresAfterUnit, EXPIRY_UNITS),
	);
	if (!unit) return undefined;
	const ref = FIELDS.expiresAfter;
	const amount = problems.take(ref, expiresAfter, parseNumber(expiresAfter));
	if (amount === undefined) return undefined;
	const afterMs = Math.round(amount * UNIT_MS[unit]);
	if (isOutsideWindow(afterMs))
		return problems.add(ref, amount, `${WINDOW_RULE}; the unit is ${unit}`);
	return timestamp && new Moment(timestamp.epochMs + afterMs, timestamp.zone);
}

/** A moment of sending is only ever sent, and in UTC. */
const utc = (ms: number) => new Moment(ms, 'utc');

const WINDOW_RULE = 'must be 5 minutes to 24 hours after the Timestamp';

const isOutsideWindow = (afterMs: number) => afterMs < EXPIRY_MIN_MS || afterMs > EXPIRY_MAX_MS;

function brokenWindowRule(
	timestamp: Moment,
	expiryTime: Moment,
	nowMs: number,
): string | undefined {
	if (isOutsideWindow(expiryTime.epochMs - timestamp.epochMs)) return WINDOW_RULE;
	if (expiryTime.epochMs - nowMs < EXPIRY_MIN_MS) {
		return 'must be at least 5 minutes from now, or nobody could hear the notification';
	}
	return undefined;
}
