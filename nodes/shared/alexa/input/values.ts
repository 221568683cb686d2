import { fail, ok, type Result } from '../lib/result';
import { jsonOrUndefined } from './json';

/** Not filled in: n8n gives an empty field as `''`, an expression that found nothing as null or undefined. */
export const isEmpty = (raw: unknown): boolean =>
	raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');

const ON: readonly unknown[] = [true, 1];
const ON_WORDS = ['true', '1', 'yes', 'on'];

/** A switch; an expression or an AI agent may give it as text or as a number. Anything else is off. */
export const isOn = (raw: unknown): boolean =>
	ON.includes(raw) || (typeof raw === 'string' && ON_WORDS.includes(raw.trim().toLowerCase()));

/** Begins a value that stands for a text in each locale. */
export const LOCALIZED_PREFIX = 'localizedattribute:';

/** Characters that JSON can carry but no device can speak. */
export function brokenCharacters(text: string): string | undefined {
	if (text.includes('\0')) return 'must not contain null characters';
	if (/\p{Surrogate}/u.test(text)) return 'must not contain half of an emoji (a lone surrogate)';
	return undefined;
}

/** Text to be spoken. Numbers are taken as text; the node writes `localizedattribute:` references itself. */
export function parseText(raw: unknown): Result<string> {
	if (isEmpty(raw)) return fail('must not be empty');
	const text = typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : raw;
	if (typeof text !== 'string') return fail('must be text');
	const broken = brokenCharacters(text);
	if (broken) return fail(broken);
	if (text.trimStart().toLowerCase().startsWith(LOCALIZED_PREFIX)) {
		return fail(
			`must be the text itself: the node writes "${LOCALIZED_PREFIX}" references for you`,
		);
	}
	return ok(text);
}

/** Text for a screen: whatever is no list or object is shown as it reads. */
export function parseShownText(raw: unknown): Result<string> {
	const text = typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : raw;
	if (typeof text !== 'string') return fail('must be text');
	const broken = brokenCharacters(text);
	return broken === undefined ? ok(text) : fail(broken);
}

/** A whole number, also as text such as `"3"`. Bounds are inclusive. */
export function parseInteger(
	raw: unknown,
	{ minimum, maximum }: { minimum?: number; maximum?: number } = {},
): Result<number> {
	const rule = ruleFor(minimum, maximum);
	if (isEmpty(raw)) return fail(rule);
	const number = typeof raw === 'string' && /^\s*-?\d+\s*$/.test(raw) ? Number(raw) : raw;
	if (typeof number !== 'number' || !Number.isSafeInteger(number)) return fail(rule);
	if (number < (minimum ?? -Infinity) || number > (maximum ?? Infinity)) return fail(rule);
	return ok(number);
}

function ruleFor(minimum: number | undefined, maximum: number | undefined): string {
	if (minimum !== undefined && maximum !== undefined) {
		return `must be a whole number from ${minimum} to ${maximum}`;
	}
	if (minimum !== undefined) return `must be a whole number of at least ${minimum}`;
	return 'must be a whole number';
}

/** A finite number, also as text such as `"1.5"`, within the inclusive bounds. */
export function parseNumber(
	raw: unknown,
	{ minimum = -Infinity, maximum = Infinity }: { minimum?: number; maximum?: number } = {},
): Result<number> {
	const number = typeof raw === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(raw) ? Number(raw) : raw;
	if (
		typeof number === 'number' &&
		Number.isFinite(number) &&
		number >= minimum &&
		number <= maximum
	) {
		return ok(number);
	}
	return fail(
		maximum === Infinity ? 'must be a number' : `must be a number from ${minimum} to ${maximum}`,
	);
}

/** One value of a closed list, spelled exactly as Amazon spells it. */
export function parseChoice<T extends string>(raw: unknown, choices: readonly T[]): Result<T> {
	const choice = choices.find((candidate) => candidate === raw);
	if (choice !== undefined) return ok(choice);
	const meant = typeof raw === 'string' && closest(raw, choices);
	const hint = meant ? `; did you mean ${meant}?` : '';
	return fail(`must be one of ${choices.join(', ')}${hint}`);
}

/** Several values of a closed list; repeated ones count once. */
export function parseChoices<T extends string>(
	raw: unknown,
	choices: readonly T[],
	maxItems: number,
): Result<T[]> {
	if (isEmpty(raw)) return fail('must have at least one value');
	const list = parseList(raw);
	if (!list.ok) return list;
	const values = Array.from(new Set(list.value));
	if (values.length === 0) return fail('must have at least one value');
	const wrong = values.find((value) => !choices.some((choice) => choice === value));
	if (wrong !== undefined) return parseChoice(wrong, choices) as Result<never>;
	if (values.length > maxItems) {
		return fail(`must have at most ${maxItems} values, and has ${values.length}`);
	}
	return ok(values as T[]);
}

const normalize = (text: string) =>
	text
		.trim()
		.toUpperCase()
		.replace(/[\s-]+/g, '_');

const closest = (raw: string, choices: readonly string[]) =>
	choices.find((choice) => normalize(choice) === normalize(raw));

/** A list as n8n's pick-list gives it, or as an AI agent or expression sends it: JSON array or comma-separated list. */
export function parseList(raw: unknown): Result<string[]> {
	const list = typeof raw === 'string' ? split(raw) : raw;
	if (!Array.isArray(list) || list.some((entry) => typeof entry !== 'string')) {
		return fail('must be a list of texts, a comma-separated list or a JSON array');
	}
	return ok((list as string[]).map((entry) => entry.trim()).filter((entry) => entry !== ''));
}

const split = (text: string): unknown =>
	text.trim().startsWith('[') ? jsonOrUndefined(text) : text.split(',');
