import { momentOf, parseIsoTime } from '../../lib/isoTime';
import { ok, type Result } from '../../lib/result';
import type { SkillRequest } from '../envelope';
import { refuse, type Refusal } from './refusal';

/** What Amazon allows; a skill may be stricter. */
export const CLOCK_TOLERANCE_SECONDS_MAX = 150;
export const CLOCK_TOLERANCE_SECONDS_MIN = 30;

/**
 * What Alexa sends outside a session is sent again with its first timestamp for as long as no one acknowledges it, up
 * to an hour. The SDKs grant that to five types only.
 *
 * @see https://github.com/alexa/alexa-skills-kit-sdk-for-java/issues/141
 */
const EVENT_TOLERANCE_SECONDS = 3600;

/** As RFC 3339 has it; other forms of ISO 8601 have less. */
const WITH_SECONDS_AND_OFFSET = /^[\d-]+T\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/i;

/** Of the year 1973 in milliseconds, of 5138 in seconds. */
const LEAST_MILLISECONDS = 100_000_000_000;
const MOST_MILLISECONDS = 253_402_300_799_999;

/** Epoch milliseconds. Skill events were seen with numbers, in milliseconds or seconds. */
export function parseTimestamp(raw: unknown): number | undefined {
	if (typeof raw === 'number') {
		const ms = raw < LEAST_MILLISECONDS ? raw * 1000 : raw;
		return ms > 0 && ms <= MOST_MILLISECONDS ? Math.round(ms) : undefined;
	}
	if (typeof raw !== 'string' || !WITH_SECONDS_AND_OFFSET.test(raw)) return undefined;
	const iso = parseIsoTime(raw);
	return typeof iso === 'string' ? undefined : momentOf(iso);
}

/** Whether the request is recent, by the clock of this machine; gives its moment in epoch milliseconds. */
export function checkTimestamp(
	{ timestamp, hasSession }: Pick<SkillRequest, 'timestamp' | 'hasSession'>,
	{ nowMs, toleranceSeconds }: { nowMs: number; toleranceSeconds: number },
): Result<number, Refusal> {
	const sentMs = parseTimestamp(timestamp);
	if (sentMs === undefined) return refuse('TIMESTAMP_UNREADABLE');
	const ageSeconds = (nowMs - sentMs) / 1000;
	if (ageSeconds > (hasSession ? toleranceSeconds : EVENT_TOLERANCE_SECONDS)) {
		return refuse('TIMESTAMP_TOO_OLD', `it is ${Math.round(ageSeconds)} seconds old`);
	}
	const aheadSeconds = hasSession ? toleranceSeconds : CLOCK_TOLERANCE_SECONDS_MAX;
	return -ageSeconds > aheadSeconds
		? refuse('TIMESTAMP_AHEAD', `it is ${Math.round(-ageSeconds)} seconds ahead`)
		: ok(sentMs);
}
