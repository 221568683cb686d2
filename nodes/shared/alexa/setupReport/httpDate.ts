const HTTP_DATE =
	/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * The moment of a `Date` header in ms since 1970, in steps of a second; undefined for anything but the one form that
 * servers may send.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats
 */
export function readHttpDate(header: unknown): number | undefined {
	if (typeof header !== 'string' || !HTTP_DATE.test(header)) return undefined;
	const dateMs = Date.parse(header);
	return Number.isNaN(dateMs) ? undefined : dateMs;
}
