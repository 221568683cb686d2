/** Today's form, and the two older ones that a recipient must still accept. */
const FORMS = [
	/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
	/^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
	/^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

/** The oldest form names no zone; it means GMT, and `Date.parse` would take that of the machine. */
const ENDS_WITH_YEAR = /\d{4}$/;

/**
 * The moment of a date in an HTTP header in ms since 1970, in steps of a second: `Sun, 06 Nov 1994 08:49:37 GMT` or one of
 * the two older forms. Undefined for anything else.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats
 */
export function parseHttpDate(header: unknown): number | undefined {
	if (typeof header !== 'string' || !FORMS.some((form) => form.test(header))) return undefined;
	const dateMs = Date.parse(ENDS_WITH_YEAR.test(header) ? `${header} GMT` : header);
	return Number.isNaN(dateMs) ? undefined : dateMs;
}
