import { FIELDS } from '../input/fields';
import {
	isPlainObject,
	type JsonObject,
	type JsonValue,
	parseJson,
	ruleBrokenWithin,
} from '../input/json';
import type { FieldRef, Problems } from '../input/problem';
import { isEmpty } from '../input/values';
import { fail, ok, type Result } from '../lib/result';
import { brokenName } from './names';

export const CONTENT_MODES = ['tile', 'fields', 'json'] as const;

export type ContentMode = (typeof CONTENT_MODES)[number];

const REF = FIELDS.content;

/** More than Amazon keeps for a skill on a device (1 MB, read as the larger of its two meanings), so certainly refused. */
export const COMMANDS_MAX_BYTES = 1_048_576;

export const CONTENT_RULE = 'must be a JSON object or a list of objects, such as {"text": "Hello"}';

/**
 * The content of an object. A bare text or number is refused, because Amazon documents an object or a list of objects.
 *
 * @see https://developer.amazon.com/ja-JP/docs/alexa/alexa-presentation-language/apl-ext-data-store-extension.html
 */
export function parseContent(raw: unknown): Result<JsonValue> {
	if (isEmpty(raw)) return fail(CONTENT_RULE);
	const json = parseJson(raw);
	if (!json.ok) return json;
	const { value } = json;
	const isContent = Array.isArray(value) ? value.every(isPlainObject) : isPlainObject(value);
	if (!isContent) return fail(CONTENT_RULE);
	const broken = ruleBrokenWithin(value);
	return broken === undefined ? ok(value as JsonValue) : fail(broken);
}

/** UTF-8 bytes as they are sent. */
export const bytesOf = (value: unknown): number =>
	Buffer.byteLength(JSON.stringify(value) ?? '', 'utf8');

/** `ref` is the field that most of them come from. */
export function checkSize(commands: unknown, ref: FieldRef, problems: Problems): void {
	const bytes = bytesOf(commands);
	if (bytes <= COMMANDS_MAX_BYTES) return;
	const rule = `must be at most 1 MB (${COMMANDS_MAX_BYTES} bytes), all that a device keeps for a skill`;
	problems.add(ref, `${bytes} bytes`, rule);
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
	for (const [index, entry] of entries.entries()) {
		const { name, value } = isPlainObject(entry) ? entry : { name: undefined, value: undefined };
		const key = typeof name === 'number' ? String(name) : name;
		const rule = brokenKey(key, content);
		if (rule !== undefined) problems.add(REF, key, `${rule} (field ${index + 1})`);
		const read = parseValue(value ?? '', recognize);
		if (!read.ok) problems.add(REF, value, read.error);
		if (rule === undefined && read.ok) content.set(key as string, read.value);
	}
	return problems.list.length > before ? undefined : Object.fromEntries(content);
}

function brokenKey(key: unknown, seen: ReadonlyMap<string, JsonValue>): string | undefined {
	if (typeof key !== 'string' || key.trim() === '') return 'must have a name for each field';
	if (seen.has(key)) return 'must have each name once';
	return brokenName(key);
}

function parseValue(value: unknown, recognize: boolean): Result<JsonValue> {
	const broken = ruleBrokenWithin(value);
	if (broken !== undefined) return fail(broken);
	if (!recognize) return ok(typeof value === 'string' ? value : JSON.stringify(value));
	return ok(typeof value === 'string' ? recognized(value) : (value as JsonValue));
}

/** A number, boolean, object or list in its JSON form; a number only if nothing of it gets lost. */
function recognized(text: string): JsonValue {
	const json = parseJson(text);
	const value = json.ok ? json.value : undefined;
	if (typeof value === 'number') return String(value) === text.trim() ? value : text;
	const isTaken = typeof value === 'boolean' || (typeof value === 'object' && value !== null);
	return isTaken && ruleBrokenWithin(value) === undefined ? (value as JsonValue) : text;
}
