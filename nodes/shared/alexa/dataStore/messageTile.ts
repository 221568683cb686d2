import { FIELDS } from '../input/fields';
import { isPlainObject, type JsonObject, parseJson } from '../input/json';
import { type Problems, showValue } from '../input/problem';
import { isEmpty, parseShownText } from '../input/values';
import { fail, ok, type Result } from '../lib/result';

/** Where the widget of `skill/` looks for what it shows. */
export const TILE = { namespace: 'n8n', key: 'tile' } as const;

/** As many as the widget has lines for. */
export const TILE_ROWS_MAX = 5;

/** The raw values of one item. */
interface TileInput {
	title: unknown;
	text: unknown;
	/** `{ footer, rows: { row: [{ label, value }], json: [{ json }] }, button, color }`, as n8n gives the collection. */
	more: unknown;
}

/** The object that the widget of `skill/` shows; what is left empty is not shown. */
export function collectTile(input: TileInput, problems: Problems): JsonObject | undefined {
	const before = problems.list.length;
	const more = collectMore(input.more, problems);
	const tile: JsonObject = {};
	const take = (name: string, raw: unknown, ref = refOf(name)) => {
		const text = isEmpty(raw) ? undefined : problems.take(ref, raw, parseShownText(raw));
		if (text !== undefined) tile[name] = text;
	};
	take('title', input.title, FIELDS.title);
	take('text', input.text, FIELDS.text);
	take('footer', more.footer);
	take('button', more.button);
	const rows = collectRows(more.rows, problems);
	if (rows.length > 0) tile.rows = rows;
	if (!isEmpty(more.color)) {
		if (isColor(more.color)) tile.color = more.color;
		else problems.add(refOf('color'), more.color, 'must be a color such as #1F6FB2');
	}
	if (problems.list.length > before) return undefined;
	if (tile.title === undefined && tile.text === undefined && tile.rows === undefined) {
		return problems.add(FIELDS.text, '', 'must not be empty, unless the tile has a title or rows');
	}
	return tile;
}

/** n8n's collection, or an object that an expression gives instead. */
function collectMore(raw: unknown, problems: Problems): Record<string, unknown> {
	const more = isEmpty(raw) ? {} : raw;
	if (!isPlainObject(more)) {
		problems.add(FIELDS.tileFields, raw, `must be an object with any of ${NAMES}`);
		return {};
	}
	const unknown = otherThan(Object.keys(LABELS), more);
	if (unknown !== undefined) {
		problems.add(FIELDS.tileFields, unknown, `must have no other members than ${NAMES}`);
	}
	return more;
}

const LABELS: Readonly<Record<string, string>> = {
	footer: 'Footer',
	button: 'Button',
	color: 'Color',
	rows: 'Rows',
};

const NAMES = Object.keys(LABELS).join(', ');

const refOf = (name: string) => ({
	field: LABELS[name] ?? name,
	path: `commands.content.${name}`,
});

const isColor = (raw: unknown): raw is string =>
	typeof raw === 'string' && /^#[0-9a-f]{6}([0-9a-f]{2})?$/i.test(raw);

function collectRows(raw: unknown, problems: Problems): JsonObject[] {
	if (isEmpty(raw)) return [];
	const ref = refOf('rows');
	const entries = rowsOf(raw);
	if (!entries.ok) {
		problems.add(ref, raw, entries.error);
		return [];
	}
	if (entries.value.length > TILE_ROWS_MAX) {
		problems.add(ref, `${entries.value.length} rows`, `must be at most ${TILE_ROWS_MAX} rows`);
		return [];
	}
	return entries.value.map((entry, index) => collectRow(entry, index, problems));
}

/** A bare text is a label. */
function collectRow(entry: unknown, index: number, problems: Problems): JsonObject {
	const ref = refOf('rows');
	const row = isPlainObject(entry) ? entry : { label: entry };
	const where = `in row ${index + 1}`;
	const unknown = otherThan(['label', 'value'], row);
	if (unknown !== undefined) {
		problems.add(ref, unknown, `must have only "label" and "value" ${where}`);
	} else if (isEmpty(row.label) && isEmpty(row.value)) {
		problems.add(ref, entry, `must have a label or a value ${where}`);
	}
	const textOf = (name: 'label' | 'value'): string => {
		const raw = row[name];
		if (isEmpty(raw)) return '';
		const text = parseShownText(raw);
		if (text.ok) return text.value;
		problems.add(ref, raw, `${text.error} as the ${name} ${where}`);
		return '';
	};
	return { label: textOf('label'), value: textOf('value') };
}

const otherThan = (known: readonly string[], given: object) =>
	Object.keys(given).find((name) => !known.includes(name));

const ROWS_RULE = 'must be a list of rows, each with a label and a value';

/** Rows one by one, and lists of them as JSON or from an expression. */
function rowsOf(raw: unknown): Result<unknown[]> {
	if (!isPlainObject(raw)) return Array.isArray(raw) ? ok(raw as unknown[]) : fail(ROWS_RULE);
	const { row = [], json = [] } = raw;
	const unknown = otherThan(['row', 'json'], raw);
	if (unknown !== undefined) {
		return fail(`must have only "row" and "json", not ${showValue(unknown)}`);
	}
	if (!Array.isArray(row) || !Array.isArray(json)) return fail(ROWS_RULE);
	const rows: unknown[] = [...(row as unknown[])];
	for (const [index, each] of json.entries()) {
		const list = listOf(each, `list ${index + 1}`);
		if (!list.ok) return list;
		rows.push(...list.value);
	}
	return ok(rows);
}

/** The rows of n8n's group `json`, or of an expression in its place. */
function listOf(raw: unknown, which: string): Result<unknown[]> {
	const unknown = isPlainObject(raw) ? otherThan(['json'], raw) : undefined;
	if (unknown !== undefined)
		return fail(`must have only "json" in ${which}, not ${showValue(unknown)}`);
	const list = parseJson(isPlainObject(raw) ? raw.json : raw);
	if (!list.ok) return fail(`${ROWS_RULE}. The JSON of ${which} ${list.error}`);
	return Array.isArray(list.value) ? ok(list.value as unknown[]) : fail(ROWS_RULE);
}
