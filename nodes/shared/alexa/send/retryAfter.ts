/**
 * The pause asked for by a `Retry-After` header in ms, from seconds or an HTTP date; 0 for one that is over.
 * Undefined where there is no header, or none that can be read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retryAfterMs(header: unknown, nowMs: number): number | undefined {
	const text = (Array.isArray(header) ? String(header[0]) : String(header ?? '')).trim();
	if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
	if (!/[a-z]/i.test(text)) return undefined;
	const date = Date.parse(text);
	return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
