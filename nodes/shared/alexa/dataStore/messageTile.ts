import { FIELDS } from '../input/fields';
import { isPlainObject, type JsonObject, parsedBody } from '../input/json';
import type { Problems } from '../input/problem';
import { isEmpty, parseText } from '../input/values';

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
	const more = isPlainObject(input.more) ? input.more : {};
	const before = problems.list.length;
	const tile: JsonObject = {};
	const take = (name: string, raw: unknown, ref = refOf(name)) => {
		const text = isEmpty(raw) ? undefined : problems.take(ref, raw, parseText(raw));
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

const LABELS: Readonly<Record<string, string>> = {
	footer: 'Footer',
	button: 'Button',
	color: 'Color',
	rows: 'Rows',
};

const refOf = (name: string) => ({
	field: LABELS[name] ?? name,
	path: `commands.content.${name}`,
});

const isColor = (raw: unknown): raw is string =>
	typeof raw === 'string' && /^#[0-9a-f]{6}([0-9a-f]{2})?$/i.test(raw);

function collectRows(raw: unknown, problems: Problems): JsonObject[] {
	if (isEmpty(raw)) return [];
	const ref = refOf('rows');
	const entries = entriesOf(raw);
	if (!entries) {
		problems.add(ref, raw, 'must be a list of rows, each with a label and a value');
		return [];
	}
	if (entries.length > TILE_ROWS_MAX) {
		problems.add(ref, `${entries.length} rows`, `must be at most ${TILE_ROWS_MAX} rows`);
		return [];
	}
	return entries.map((entry) => {
		const { label, value } = isPlainObject(entry) ? entry : { label: entry, value: '' };
		return { label: textOf(ref, label, problems), value: textOf(ref, value, problems) };
	});
}

/** Rows one by one, and lists of them as JSON or from an expression; undefined where a list is none. */
function entriesOf(raw: unknown): unknown[] | undefined {
	if (!isPlainObject(raw)) return Array.isArray(raw) ? raw : undefined;
	const { row = [], json = [] } = raw;
	if (!Array.isArray(row) || !Array.isArray(json)) return undefined;
	const lists = json.map((each) => parsedBody(isPlainObject(each) ? each.json : each));
	return lists.every(Array.isArray) ? [...row, ...lists.flat()] : undefined;
}

const textOf = (ref: ReturnType<typeof refOf>, raw: unknown, problems: Problems): string =>
	(isEmpty(raw) ? '' : problems.take(ref, raw, parseText(raw))) ?? '';
