import { FIELDS } from '../input/fields';
import {
	isPlainObject,
	type JsonObject,
	jsonOrUndefined,
	type JsonValue,
	parseJson,
	ruleBrokenWithin,
} from '../input/json';
import type { Problems } from '../input/problem';
import { fail, ok, type Result } from '../lib/result';
import { brokenCharacters, isEmpty } from '../input/values';

export const CONTENT_MODES = ['tile', 'fields', 'json'] as const;

export type ContentMode = (typeof CONTENT_MODES)[number];

const REF = FIELDS.content;

/** Amazon's limit for all data of a skill on one device, so certainly that of one object. */
export const CONTENT_MAX_BYTES = 1_000_000;

const OBJECT_RULE = 'must be a JSON object or a list of objects, such as {"text": "Hello"}';

/**
 * The content of an object. A bare text or number is refused, because Amazon documents an object or a list of objects.
 *
 * @see https://developer.amazon.com/ja-JP/docs/alexa/alexa-presentation-language/apl-ext-data-store-extension.html
 */
export function parseContent(raw: unknown): Result<JsonValue> {
	if (isEmpty(raw)) return fail(OBJECT_RULE);
	const json = parseJson(raw);
	if (!json.ok) return json;
	const { value } = json;
	const isContent = Array.isArray(value) ? value.every(isPlainObject) : isPlainObject(value);
	if (!isContent) return fail(OBJECT_RULE);
	const broken = ruleBrokenWithin(value) ?? tooLarge(value);
	return broken === undefined ? ok(value as JsonValue) : fail(broken);
}

/** UTF-8 bytes as they are sent. */
export const bytesOf = (value: unknown): number =>
	Buffer.byteLength(JSON.stringify(value) ?? '', 'utf8');

function tooLarge(value: unknown): string | undefined {
	const bytes = bytesOf(value);
	return bytes > CONTENT_MAX_BYTES
		? `must be at most 1 MB, which is all that a device keeps for a skill; it has ${bytes} bytes`
		: undefined;
}

/** The content from n8n's list of names and values; texts stay texts unless `recognize` is on. */
export function collectFields(
	raw: unknown,
	recognize: boolean,
	problems: Problems,
): JsonObject | undefined {
	const entries: unknown = isPlainObject(raw) ? (raw.entry ?? []) : isEmpty(raw) ? [] : raw;
	if (!Array.isArray(entries)) return problems.add(REF, raw, 'must be a list of names and values');
	if (entries.length === 0) return problems.add(REF, raw, 'must have at least one field');
	const before = problems.list.length;
	const content = new Map<string, JsonValue>();
	for (const entry of entries) {
		const { name, value } = isPlainObject(entry) ? entry : { name: undefined, value: undefined };
		const key = typeof name === 'number' ? String(name) : name;
		const rule = brokenName(key, content);
		if (rule !== undefined) problems.add(REF, key, rule);
		const read = parseValue(value ?? '', recognize);
		if (!read.ok) problems.add(REF, value, read.error);
		if (rule === undefined && read.ok) content.set(key as string, read.value);
	}
	return problems.list.length > before ? undefined : Object.fromEntries(content);
}

function brokenName(key: unknown, seen: ReadonlyMap<string, JsonValue>): string | undefined {
	if (typeof key !== 'string' || key.trim() === '') return 'must have a name for each field';
	if (key === '__proto__') return 'must not have the name "__proto__"';
	if (seen.has(key)) return 'must have each name once';
	return brokenCharacters(key);
}

function parseValue(value: unknown, recognize: boolean): Result<JsonValue> {
	const recognized = recognize && typeof value === 'string' ? jsonOrUndefined(value) : undefined;
	const chosen = recognized === undefined ? value : recognized;
	const broken = ruleBrokenWithin(chosen);
	return broken === undefined ? ok(chosen as JsonValue) : fail(broken);
}
