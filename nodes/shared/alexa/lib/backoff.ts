import { parseHttpDate } from './httpDate';

const BASE_MS = 1_000;
const CAP_MS = 30_000;

/** A workflow obeys a pause of up to a minute; for a longer one the user should decide. */
export const RETRY_AFTER_MAX_MS = 60_000;

/** Full jitter: anything from nothing to the doubled base, so that many items do not come back at once. */
export const backoffMs = (attempt: number, random: number): number =>
	Math.min(CAP_MS, BASE_MS * 2 ** (attempt - 1)) * random;

/** Any number that is longer means the same: longer than a workflow waits. */
const MAX_MS = Number.MAX_SAFE_INTEGER;

/**
 * The pause asked for by a `Retry-After` header in ms, from seconds or an HTTP date; 0 for one that is past.
 * Undefined where there is no header, or none that can be read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retryAfterMs(header: unknown, nowMs: number): number | undefined {
	const text = String((Array.isArray(header) ? header[0] : header) ?? '').trim();
	if (/^\d+(\.\d+)?$/.test(text)) return Math.min(MAX_MS, Math.ceil(Number(text) * 1000));
	const dateMs = parseHttpDate(text);
	return dateMs === undefined ? undefined : Math.max(0, dateMs - nowMs);
}
