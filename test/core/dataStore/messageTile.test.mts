import { expect, it } from 'vitest';
import { collectTile } from '../../../nodes/shared/alexa/dataStore/messageTile.ts';
import { Problems } from '../../../nodes/shared/alexa/input/problem.ts';

const row = (count: number) => Array.from({ length: count }, () => ({ label: 'a', value: 'b' }));

function collect(input: { title?: unknown; text?: unknown; more?: unknown }) {
	const problems = new Problems();
	const tile = collectTile({ title: '', text: '', more: {}, ...input }, problems);
	return {
		tile,
		problems: problems.list.map(({ path, field, rule }) => `${path}: ${field} ${rule}`),
	};
}

it('a full tile has all its parts', () => {
	const more = {
		footer: '10:05',
		button: 'Close',
		color: '#1F6FB2',
		rows: { row: [{ label: 'Door', value: 'open' }] },
	};
	expect(collect({ title: 'Garage', text: 'The door is open', more }).tile).toEqual({
		title: 'Garage',
		text: 'The door is open',
		footer: '10:05',
		button: 'Close',
		color: '#1F6FB2',
		rows: [{ label: 'Door', value: 'open' }],
	});
});

it.each([
	[{ text: 'Hello' }, { text: 'Hello' }],
	[{ title: 'Hello' }, { title: 'Hello' }],
	[{ text: 42 }, { text: '42' }],
	[{ text: true }, { text: 'true' }],
	[{ text: 'localizedattribute:a' }, { text: 'localizedattribute:a' }],
	[
		{ more: { rows: [{ label: 'Door', value: false }] } },
		{ rows: [{ label: 'Door', value: 'false' }] },
	],
	[{ more: { rows: { row: row(5) } } }, { rows: row(5) }],
	[
		{ text: 'a', more: { color: '#1F6FB280' } },
		{ text: 'a', color: '#1F6FB280' },
	],
	[{ more: { rows: { json: [{ json: JSON.stringify(row(2)) }] } } }, { rows: row(2) }],
	[{ more: { rows: { row: row(1), json: [{ json: row(1) }] } } }, { rows: row(2) }],
	[{ more: { rows: ['Milk'] } }, { rows: [{ label: 'Milk', value: '' }] }],
	[{ text: 'Hello', more: { footer: ' ', rows: {} } }, { text: 'Hello' }],
])('%o gives %o: what is empty is left out', (input, wanted) => {
	expect(collect(input)).toStrictEqual({ tile: wanted, problems: [] });
});

it.each<[object, string]>([
	[{}, 'Text must not be empty, unless the tile has a title or rows'],
	[
		{ text: 'a', more: { color: 'red' } },
		'commands.content.color: Color must be a color such as #1F6FB2',
	],
	[{ text: 'a', more: { color: 'a#1F6FB2' } }, 'Color must be a color'],
	[{ text: 'a', more: { color: '#1F6FB28' } }, 'Color must be a color'],
	[{ text: 'a', more: { color: ['#1F6FB2'] } }, 'Color must be a color'],
	[{ text: 'a', more: { rows: { row: row(6) } } }, 'Rows must be at most 5 rows'],
	[{ text: 'a', more: { rows: { json: [{ json: 'Milk' }] } } }, 'Rows must be a list of rows'],
	[{ text: 'a', more: { rows: 'Milk' } }, 'Rows must be a list of rows'],
	[{ text: 'a', more: { rows: { row: 'Milk' } } }, 'Rows must be a list of rows'],
	[
		{ text: 'a', more: { rows: { row: row(1), more: [] } } },
		'Rows must have only "row" and "json", not "more"',
	],
	[
		{ text: 'a', more: { rows: { row: [...row(1), { label: 'a', valeu: 'b' }] } } },
		'Rows must have only "label" and "value" in row 2',
	],
	[
		{ text: 'a', more: { rows: { json: [{ json: '[]' }, { json: '[]', row: 'a' }] } } },
		'Rows must have only "json" in list 2, not "row"',
	],
	[
		{ text: 'a', more: { rows: { json: [{ json: '[{"label": 9007199254740993}]' }] } } },
		'must have the number 9007199254740993 in quotes',
	],
	[{ text: { a: 1 } }, 'Text must be text'],
	[
		{ more: { rows: [{ name: 'Door', status: 'open' }] } },
		'Rows must have only "label" and "value" in row 1',
	],
	[
		{ text: 'a', more: { rows: [{ label: 'a' }, {}] } },
		'Rows must have a label or a value in row 2',
	],
	[{ text: 'a', more: { rows: [{ label: [1] }] } }, 'Rows must be text as the label in row 1'],
	[{ text: 'a', more: { buton: 'b' } }, 'Additional Fields must have no other members than'],
	[{ text: 'a', more: '{"footer": "f"}' }, 'Additional Fields must be an object'],
	[{ text: 'a', more: { footer: '\ud83d' } }, 'Footer must not contain half of an emoji'],
])('%o is refused: %s', (input, problem) => {
	const { tile, problems } = collect(input);
	expect(tile).toBeUndefined();
	expect(problems).toEqual([expect.stringContaining(problem)]);
});
