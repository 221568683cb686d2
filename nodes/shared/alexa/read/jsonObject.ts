import { brokenCharacters } from './text';
import { bad, good, isEmpty, type Read } from './read';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
	[key: string]: JsonValue;
}

/** JSON typed as text, or an object from an expression. */
export function readJson(raw: unknown): Read<unknown> {
	if (typeof raw !== 'string') return good(raw);
	try {
		return good(JSON.parse(raw) as unknown);
	} catch {
		return bad('must be valid JSON');
	}
}

/** A JSON object, made of JSON values all the way down, without `__proto__` keys and broken characters. */
export function readJsonObject(raw: unknown): Read<JsonObject> {
	if (isEmpty(raw)) return bad('must be a JSON object, such as {"key": "value"}');
	const json = readJson(raw);
	if (!json.ok) return json;
	if (!isObject(json.value)) return bad('must be a JSON object, such as {"key": "value"}');
	const flaw = flawWithin(json.value, new Set());
	return flaw ? bad(flaw) : good(json.value as JsonObject);
}

const isObject = (value: unknown): value is object =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Why a value cannot be sent as JSON as it stands, or undefined. */
export function flawWithin(value: unknown, ancestors: Set<object>): string | undefined {
	if (typeof value === 'string') return brokenCharacters(value);
	if (typeof value === 'number') {
		return Number.isFinite(value) ? undefined : 'must not contain NaN or Infinity';
	}
	if (value === null || typeof value === 'boolean') return undefined;
	if (typeof value !== 'object') return 'must contain only JSON values';
	if (ancestors.has(value)) return 'must not contain itself';
	if (Object.prototype.hasOwnProperty.call(value, '__proto__')) {
		return 'must not have the key "__proto__"';
	}
	const within = new Set(ancestors).add(value);
	for (const [key, member] of Object.entries(value)) {
		const flaw = brokenCharacters(key) ?? flawWithin(member, within);
		if (flaw) return flaw;
	}
	return undefined;
}
