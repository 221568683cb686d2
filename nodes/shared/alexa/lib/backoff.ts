const BASE_MS = 1_000;
const CAP_MS = 30_000;

/** A workflow obeys a pause of up to a minute; for a longer one the user should decide. */
export const RETRY_AFTER_MAX_MS = 60_000;

/** Full jitter: anything from nothing to the doubled base, so that many items do not come back at once. */
export const backoffMs = (attempt: number, random: number): number =>
	Math.min(CAP_MS, BASE_MS * 2 ** (attempt - 1)) * random;

/** Any number that is longer means the same: longer than a workflow waits. */
const MAX_MS = Number.MAX_SAFE_INTEGER;

/** `Sun, 06 Nov 1994 08:49:37 GMT` and the two older forms. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}/;

/** The oldest form names no zone; it means GMT, and `Date.parse` would take that of the machine. */
const ENDS_WITH_YEAR = /:\d{2} \d{4}$/;

/**
 * The pause asked for by a `Retry-After` header in ms, from seconds or an HTTP date; 0 for one that is past.
 * Undefined where there is no header, or none that can be read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retryAfterMs(header: unknown, nowMs: number): number | undefined {
	const text = String((Array.isArray(header) ? header[0] : header) ?? '').trim();
	if (/^\d+(\.\d+)?$/.test(text)) return Math.min(MAX_MS, Math.ceil(Number(text) * 1000));
	if (!HTTP_DATE.test(text)) return undefined;
	const dateMs = Date.parse(ENDS_WITH_YEAR.test(text) ? `${text} GMT` : text);
	return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
