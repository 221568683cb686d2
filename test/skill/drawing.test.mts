import { describe, expect, test } from 'vitest';
import type { AplDocument } from './support/apl.mts';
import { drawn, filledIn } from './support/draw.mts';
import { widgetFile } from './support/package.mts';
import { fullTile } from './support/tile.mts';

const document = JSON.parse(widgetFile('documents/document.json')) as AplDocument;
const dataSource = JSON.parse(widgetFile('datasources/default.json')) as Record<string, unknown>;
const shown = (tile: unknown) => drawn(document, { ...dataSource, tile });
const texts = (tile: unknown) => shown(tile).map(([text]) => text);

const row = (label: string, value: string) => ({ label, value });

describe('the tile shows', () => {
	test.each([
		['three dots before any data has come', null, ['…']],
		['three dots when an empty object is bound', {}, ['…']],
		['a title alone', { title: 'Garage' }, ['Garage']],
		['a text alone', { text: 'Open' }, ['Open']],
		[
			'rows alone, as many as there are',
			{ rows: [row('Since', '10:05'), row('', '0')] },
			['Since', '10:05', '', '0'],
		],
		[
			'title, text, footer',
			{ title: 'Garage', text: 'Open', footer: 'Now' },
			['Garage', 'Open', 'Now'],
		],
		['a color and nothing for it', { text: 'Open', color: '#ff0000' }, ['Open']],
	])('%s', (_what, tile, expected) => {
		expect(texts(tile)).toEqual(expected);
	});

	test('everything at once, in this order', () => {
		const rows = [0, 1, 2, 3, 4].flatMap((at) => [`label ${at}`, `value ${at}`]);
		expect(texts(fullTile())).toEqual(['title', 'text', ...rows, 'footer', 'button']);
	});
});

test('a tap on the button sends its label; a tap elsewhere sends that the tile was tapped', () => {
	expect(shown({ title: 'Garage', button: 'Close the door' })).toEqual([
		['Garage', ['tile']],
		['Close the door', ['button', 'Close the door']],
	]);
});

test.each([
	['that of the tile', { color: '#1f6fb2' }, '#1f6fb2'],
	['dark without one', {}, '#1F2A37'],
	['dark before any data has come', null, '#1F2A37'],
])('the background is %s', (_what, tile, expected) => {
	const [{ backgroundColor = '' } = {}] = document.mainTemplate.items;
	expect(filledIn(backgroundColor, { tile })).toBe(expected);
});
