import type { FieldRef } from '../problem';
import type { Problems } from '../problems';
import { readJson } from '../read/jsonObject';
import { isEmpty } from '../read/read';
import { brokenCharacters } from '../read/text';

export const DATA_MODES = ['fields', 'json'] as const;

/** Amazon says 6 KB without saying 6,000 or 6,144 bytes: the smaller one is safe. */
export const DATA_MAX_BYTES = 6_000;

const REF: FieldRef = { field: 'Data', path: 'data' };

type Entry = readonly [key: string, value: unknown];

/**
 * The `data` of a message: keys and values are strings. Other values are refused, or become JSON text.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/skill-messaging-api-reference.html
 */
export function readData(
	raw: unknown,
	convertValues: boolean,
	problems: Problems,
): Record<string, string> | undefined {
	const entries = readEntries(raw, problems);
	if (!entries) return undefined;
	const data = new Map<string, string>();
	for (const [key, value] of entries) {
		const ref = { field: REF.field, path: `data.${key}` };
		const flaw = keyFlaw(key, data);
		const text = readValue(value, convertValues);
		const broken = text === undefined ? undefined : brokenCharacters(text);
		if (flaw) problems.add(ref, key, flaw);
		if (text === undefined) problems.add(ref, value, valueRule(key, convertValues));
		if (broken) problems.add(ref, text, `${broken} (key "${key}")`);
		if (!flaw && !broken && text !== undefined) data.set(key, text);
	}
	if (data.size < entries.length) return undefined;
	const object = Object.fromEntries(data);
	const bytes = countBytes(object);
	if (bytes <= DATA_MAX_BYTES) return object;
	return problems.add(REF, `${bytes} bytes`, `must have at most ${DATA_MAX_BYTES} bytes`);
}

/** UTF-8 bytes as Amazon counts them: keys, values, quotes, colons, commas and braces, no spaces between. */
export const countBytes = (data: Record<string, string>) =>
	Buffer.byteLength(JSON.stringify(data), 'utf8');

/** n8n's collection of keys and values, or a JSON object; a value left over from the other mode is read as what it is. */
function readEntries(raw: unknown, problems: Problems): Entry[] | undefined {
	if (isEmpty(raw)) return [];
	const json = readJson(raw);
	if (!json.ok) return problems.add(REF, raw, json.rule);
	const value = json.value;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return problems.add(REF, value, 'must be a JSON object, such as {"key": "value"}');
	}
	return isCollection(value)
		? value.entry.map(({ key, value: text }) => [String(key ?? ''), text ?? ''])
		: Object.entries(value);
}

interface Collection {
	entry: Array<{ key?: unknown; value?: unknown }>;
}

const isCollection = (value: object): value is Collection =>
	Object.keys(value).length === 1 &&
	Array.isArray((value as Collection).entry) &&
	(value as Collection).entry.every(
		(entry) => typeof entry === 'object' && entry !== null && 'key' in entry,
	);

function keyFlaw(key: string, seen: ReadonlyMap<string, string>): string | undefined {
	if (key.trim() === '') return 'must have a name for each key';
	if (key === '__proto__') return 'must not have the key "__proto__"';
	if (seen.has(key)) return `must not have the key "${key}" twice`;
	return brokenCharacters(key);
}

function readValue(value: unknown, convertValues: boolean): string | undefined {
	if (typeof value === 'string') return value;
	if (!convertValues) return undefined;
	try {
		return JSON.stringify(value);
	} catch {
		return undefined;
	}
}

const valueRule = (key: string, convertValues: boolean) =>
	convertValues
		? `must have a value that can be written as JSON for the key "${key}"`
		: `must have a text as the value of "${key}": put it in quotes, or switch on the option "Convert Values to Text"`;
