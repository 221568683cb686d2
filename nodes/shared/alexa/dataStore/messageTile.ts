import { FIELDS } from '../input/fields';
import { isPlainObject, type JsonObject, parseJson } from '../input/json';
import type { Problems } from '../input/problem';
import { isEmpty, parseShownText } from '../input/values';

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
	const unknown = Object.keys(more).find((name) => !Object.hasOwn(LABELS, name));
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
	if (!entries) {
		problems.add(ref, raw, 'must be a list of rows, each with a label and a value');
		return [];
	}
	if (entries.length > TILE_ROWS_MAX) {
		problems.add(ref, `${entries.length} rows`, `must be at most ${TILE_ROWS_MAX} rows`);
		return [];
	}
	return entries.map((entry, index) => collectRow(entry, index, problems));
}

/** A bare text is a label. */
function collectRow(entry: unknown, index: number, problems: Problems): JsonObject {
	const ref = refOf('rows');
	const row = isPlainObject(entry) ? entry : { label: entry };
	const where = `in row ${index + 1}`;
	const unknown = Object.keys(row).find((name) => name !== 'label' && name !== 'value');
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

/** Rows one by one, and lists of them as JSON or from an expression; undefined where a list is none. */
function rowsOf(raw: unknown): unknown[] | undefined {
	if (!isPlainObject(raw)) return Array.isArray(raw) ? raw : undefined;
	const { row = [], json = [], ...others } = raw;
	if (!Array.isArray(row) || !Array.isArray(json)) return undefined;
	if (Object.keys(others).length > 0) return undefined;
	const lists = json.map((each) => {
		const list = parseJson(isPlainObject(each) ? each.json : each);
		return list.ok ? list.value : undefined;
	});
	return lists.every(Array.isArray) ? [...row, ...lists.flat()] : undefined;
}
