/** A field as the user sees it (`field`, its display name) and where its value goes (`path`). */
export interface FieldRef {
	field: string;
	path: string;
}

/**
 * One thing that has to be changed before a request can be sent. `value` is what was found, shortened and safe to show;
 * `rule` reads as the end of a sentence that starts with the field's name.
 */
export interface Problem extends FieldRef {
	value: string;
	rule: string;
}

const SHOWN_CHARACTERS = 60;

/** A value for people to read: quoted, on one line, shortened, without characters that n8n would show as HTML. */
export function showValue(value: unknown): string {
	if (value === undefined || value === null || value === '') return 'empty';
	const text = safeText(
		typeof value === 'bigint' || typeof value === 'number' ? String(value) : stringify(value),
	);
	return shorten(text, SHOWN_CHARACTERS);
}

export function shorten(text: string, maxCharacters: number): string {
	const characters = Array.from(text);
	return characters.length > maxCharacters
		? `${characters.slice(0, maxCharacters).join('')}…`
		: text;
}

/** Replaces what n8n's error panel would take for markup. */
export const safeText = (text: string) =>
	text
		.replace(/</g, '‹')
		.replace(/>/g, '›')
		.replace(/[\u2028\u2029]/g, ' ');

export const problem = (ref: FieldRef, value: unknown, rule: string): Problem => ({
	field: safeText(ref.field),
	path: safeText(ref.path),
	value: showValue(value),
	rule: safeText(rule),
});

/** `"Alert Type" must be one of … (it is "snow").` */
export const describeProblem = ({ field, value, rule }: Problem) =>
	`"${field}" ${rule} (it is ${value})`;

function stringify(value: unknown): string {
	try {
		return JSON.stringify(value) ?? String(value);
	} catch {
		return 'a value that cannot be shown';
	}
}
