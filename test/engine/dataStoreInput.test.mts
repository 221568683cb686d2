import { describe, expect, it } from 'vitest';
import type { INodeParameters } from 'n8n-workflow';
import { tile } from './support/amazon.mts';
import { dataStore } from './support/engine.mts';
import { useDataStore } from './support/dataStore.mts';
import { run } from './support/run.mts';

const { credential, sent, send } = useDataStore();

describe('wrong input', () => {
	it.each<[string, INodeParameters, string]>([
		[
			'a blank key',
			{ contentMode: 'json', namespace: 'a', key: ' ', contentJson: '{}' },
			'"Key" must not be empty',
		],
		[
			'a delivery time of half a minute',
			{ options: { keepTryingFor: { duration: { amount: 0.5, unit: 'minutes' } } } },
			'"Keep Trying For" must be at least 1 minute',
		],
		[
			'a delivery time without end',
			{ options: { keepTryingFor: { duration: { amount: 1e12, unit: 'hours' } } } },
			'"Keep Trying For" must end before the year 9999',
		],
		['an unknown resource', { resource: 'other' }, '"Resource" does not have a valid value'],
		[
			'an operation of another resource',
			{ operation: 'clear' },
			'"Operation" does not have a valid',
		],
	])('%s is refused before anything is sent: %s', async (_title, parameters, title) => {
		const { error } = await send(parameters);
		expect(`${error?.message} ${error?.description}`).toContain(title);
		expect(sent()).toEqual([]);
	});
});

it('"Keep Trying For" has a least amount of 1 in the editor', () => {
	const options = dataStore.description.properties.find(({ name }) => name === 'options')?.options;
	const field = options?.find(({ name }) => name === 'keepTryingFor');
	expect(JSON.stringify(field)).toContain('"minValue":1');
});

it.each<[string, INodeParameters, string]>([
	['a tile', { text: 'x'.repeat(1_050_000) }, '"Text"'],
	[
		'data',
		{
			contentMode: 'json',
			namespace: 'a',
			key: 'b',
			contentJson: JSON.stringify({ a: 'x'.repeat(1_050_000) }),
		},
		'"Data"',
	],
	[
		'commands',
		{
			resource: 'commands',
			operation: 'run',
			commands: [
				{ type: 'PUT_OBJECT', namespace: 'a', key: 'b', content: { a: 'x'.repeat(1_050_000) } },
			] as never,
		},
		'"Commands"',
	],
])(
	'%s of more than 1 MB → a problem of the field that the editor shows',
	async (_title, parameters, field) => {
		const { error } = await send(parameters);
		expect(`${error?.message} ${error?.description}`).toContain(`${field} must be at most 1 MB`);
		expect(sent()).toEqual([]);
	},
);

describe('hints', () => {
	it.each<[string, INodeParameters, string]>([
		[
			'an unusual name',
			{ contentMode: 'json', namespace: 'Küche', key: 'b', contentJson: '{}' },
			'The namespace "Küche" contains characters other than letters',
		],
		[
			'an unusual key',
			{ contentMode: 'json', namespace: 'a', key: 'in the kitchen', contentJson: '{}' },
			'The key "in the kitchen" contains characters other than letters',
		],
	])('%s → %s', async (_title, parameters, words) => {
		expect((await send(parameters)).hints.join()).toContain(words);
	});

	it('the first of two items has more than 16 KB → the hint, once', async () => {
		const { hints } = await run({
			items: [{ text: 'x'.repeat(17_000) }, { text: 'short' }],
			store: credential(),
			nodes: [tile({ text: '={{ $json.text }}' })],
		});
		expect(hints).toEqual([expect.stringContaining('One known project stays below 16 KB')]);
	});

	it('an ordinary request has none', async () => {
		expect((await send()).hints).toEqual([]);
	});
});
