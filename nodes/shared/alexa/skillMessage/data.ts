import { FIELDS } from '../input/fields';
import { isPlainObject, parseJson, ruleBrokenWithin } from '../input/json';
import { mask, type Problems, shorten } from '../input/problem';
import { brokenCharacters, isEmpty } from '../input/values';
import { fail, ok, type Result } from '../lib/result';

export const DATA_MODES = ['fields', 'json'] as const;

type DataMode = (typeof DATA_MODES)[number];

/** Amazon says 6 KB without saying 6,000 or 6,144 bytes: the smaller one is safe. */
const DATA_MAX_BYTES = 6_000;

const REF = FIELDS.data;

const SHOWN_KEY_CHARACTERS = 40;

type Entry = readonly [key: string, value: unknown];

/** How the values were given, and whether those that are no text may be converted. */
interface DataInput {
	dataMode: DataMode;
	data: unknown;
	convertValues: boolean;
}

/**
 * The `data` of a message: keys and values are strings. Other values are refused, or become JSON text.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/skill-messaging-api-reference.html
 */
export function collectData(
	input: DataInput,
	problems: Problems,
): Record<string, string> | undefined {
	const entries = collectEntries(input, problems);
	if (!entries) return undefined;
	const data = new Map<string, string>();
	for (const [key, value] of entries) {
		const shownKey = shorten(mask(key), SHOWN_KEY_CHARACTERS);
		const ref = { field: REF.field, path: `data.${shownKey}` };
		const text = readValue(value, shownKey, input.convertValues);
		const broken = brokenKeyRule(key, shownKey, data);
		if (broken) problems.add(ref, key, broken);
		if (!text.ok) problems.add(ref, value, text.error);
		if (!broken && text.ok) data.set(key, text.value);
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

/** n8n's collection, also where it is left over in the JSON field after a change of the mode. */
function collectEntries({ dataMode, data }: DataInput, problems: Problems): Entry[] | undefined {
	if (isEmpty(data) || (dataMode === 'fields' && isNothing(data))) return [];
	const json = parseJson(data);
	if (!json.ok) return problems.add(REF, data, json.error);
	const { value } = json;
	if (!isPlainObject(value)) {
		return problems.add(REF, value, 'must be a JSON object, such as {"key": "value"}');
	}
	const collection = typeof data === 'object' && isCollection(value) ? value : undefined;
	return collection
		? collection.entry.map(({ key, value: text }) => [nameOf(key), text ?? ''])
		: Object.entries(value);
}

/** An expression may give anything as a key; what is neither text nor a number names nothing. */
const nameOf = (key: unknown) =>
	typeof key === 'string' || typeof key === 'number' ? String(key) : '';

const isNothing = (data: unknown) =>
	typeof data === 'object' && Object.values(data as object).flat().length === 0;

interface Collection {
	entry: Array<{ key?: unknown; value?: unknown }>;
}

const isCollection = (value: object): value is Collection =>
	Object.keys(value).length === 1 &&
	Array.isArray((value as Collection).entry) &&
	(value as Collection).entry.length > 0 &&
	(value as Collection).entry.every(
		(entry) =>
			isPlainObject(entry) &&
			Object.keys(entry).every((name) => name === 'key' || name === 'value'),
	);

function brokenKeyRule(
	key: string,
	shownKey: string,
	seen: ReadonlyMap<string, string>,
): string | undefined {
	if (key.trim() === '') return 'must have a name for each key';
	if (key === '__proto__') return 'must not have the key "__proto__"';
	if (seen.has(key)) return `must not have the key "${shownKey}" twice`;
	return brokenCharacters(key);
}

function readValue(value: unknown, shownKey: string, convertValues: boolean): Result<string> {
	if (typeof value === 'string') {
		const broken = brokenCharacters(value);
		return broken ? fail(`${broken} (key "${shownKey}")`) : ok(value);
	}
	if (!convertValues) {
		return fail(
			`must have a text as the value of "${shownKey}": put it in quotes, or turn on the option "Convert Values to Text"`,
		);
	}
	return ruleBrokenWithin(value)
		? fail(`must have a value that can be written as JSON for the key "${shownKey}"`)
		: ok(JSON.stringify(value));
}
