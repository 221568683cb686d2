import { fail, ok, type Result } from '../lib/result';
import { shorten } from './problem';
import { brokenCharacters, isEmpty } from './values';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
	[key: string]: JsonValue;
}

/** JSON typed as text, or an object from an expression. */
export function parseJson(raw: unknown): Result<unknown> {
	if (typeof raw !== 'string') return ok(raw);
	const value = jsonOrUndefined(raw);
	if (value === undefined) return fail('must be valid JSON');
	const inexact = inexactInteger(raw);
	return inexact === undefined
		? ok(value)
		: fail(`must have the number ${inexact} in quotes, because JavaScript would round it`);
}

/**
 * The first whole number of a JSON text that JavaScript would round, such as an id of 19 digits. No pattern goes over the
 * texts in it: one of 16 MB is too long for that.
 */
function inexactInteger(json: string): string | undefined {
	let isText = false;
	for (const part of json.split('"')) {
		const found = isText ? undefined : part.match(NUMBERS)?.find(isRounded);
		if (found !== undefined) return shorten(found, SHOWN_DIGITS);
		isText = !isText || endsWithEscape(part);
	}
	return undefined;
}

const NUMBERS = /-?\d[\d.eE+-]*/g;

const SHOWN_DIGITS = 40;

const isRounded = (number: string): boolean =>
	/^-?\d+$/.test(number) &&
	(!Number.isFinite(Number(number)) || BigInt(number) !== BigInt(Number(number)));

/** Whether the quote after this part of a text belongs to the text. */
function endsWithEscape(part: string): boolean {
	let start = part.length;
	while (part[start - 1] === '\\') start -= 1;
	return (part.length - start) % 2 === 1;
}

const OBJECT_RULE = 'must be a JSON object, such as {"key": "value"}';

/** A JSON object, made of JSON values all the way down, without `__proto__` keys and broken characters. */
export function parseJsonObject(raw: unknown): Result<JsonObject> {
	if (isEmpty(raw)) return fail(OBJECT_RULE);
	const json = parseJson(raw);
	if (!json.ok) return json;
	if (!isPlainObject(json.value)) return fail(OBJECT_RULE);
	const broken = ruleBrokenWithin(json.value);
	return broken ? fail(broken) : ok(json.value as JsonObject);
}

/** An object as JSON has it; a Date, a Map or a DateTime is none. n8n may make objects in another realm. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null) return false;
	const prototype = Object.getPrototypeOf(value) as object | null;
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What is nested deeper is refused by every field. */
export const MAX_JSON_DEPTH = 100;

/** Why a value cannot be sent as JSON as it stands, or undefined. */
export function ruleBrokenWithin(
	value: unknown,
	ancestors = new Set<unknown>(),
): string | undefined {
	if (typeof value === 'string') return brokenCharacters(value);
	if (typeof value === 'number') {
		return Number.isFinite(value) ? undefined : 'must not contain NaN or Infinity';
	}
	if (value === null || typeof value === 'boolean') return undefined;
	if (!Array.isArray(value) && !isPlainObject(value)) return 'must contain only JSON values';
	if (ancestors.has(value)) return 'must not contain itself';
	if (ancestors.size === MAX_JSON_DEPTH)
		return `must not be nested more than ${MAX_JSON_DEPTH} deep`;
	if (Object.prototype.hasOwnProperty.call(value, '__proto__')) {
		return 'must not have the key "__proto__"';
	}
	ancestors.add(value);
	const rules = Object.entries(value).map(
		([key, member]) => brokenCharacters(key) ?? ruleBrokenWithin(member, ancestors),
	);
	ancestors.delete(value);
	return rules.find((rule) => rule !== undefined);
}

/** The body of a response, which n8n's helper gives parsed or as text. */
export const parsedBody = (body: unknown): unknown =>
	typeof body === 'string' ? jsonOrUndefined(body) : body;

/** The value of a JSON text, or undefined where it is none. */
export function jsonOrUndefined(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
