import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../../nodes/shared/alexa/input/json.ts';
import { slotsIn } from '../../../nodes/shared/alexa/skillRequest/slots.ts';

const BONN = { type: 'Simple', value: 'Bonn' };
const TRIER = { type: 'Simple', value: 'Trier' };
const list = (...values: JsonValue[]) => ({ type: 'List', values });

const match = (authority: string, ...values: Array<[id: string, name: string]>) => ({
	authority,
	status: { code: values.length > 0 ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH' },
	...(values.length > 0 && { values: values.map(([id, name]) => ({ value: { id, name } })) }),
});

const resolutions = (...resolutionsPerAuthority: JsonValue[]) => ({
	resolutions: { resolutionsPerAuthority },
});

const ofIntent = (slot: JsonValue) => slotsIn({ intent: { name: 'A', slots: { city: slot } } });

describe('what was said', () => {
	test.each<[string, JsonValue, JsonValue]>([
		['the value', { name: 'city', value: 'Bonn' }, 'Bonn'],
		['the simple value', { name: 'city', slotValue: BONN }, 'Bonn'],
		['either', { value: 'Bonn', slotValue: BONN }, 'Bonn'],
		[
			'the value beside a simple value without one',
			{ value: 'Bonn', slotValue: { type: 'Simple' } },
			'Bonn',
		],
		[
			'the older value and its list where the newer members are empty',
			{ ...list(BONN), slotValue: { type: null, values: {} } },
			['Bonn'],
		],
		[
			'the words of a list with something else in it',
			{ slotValue: list('a', null, TRIER) },
			['Trier'],
		],
		['several values', { slotValue: list(BONN, TRIER) }, ['Bonn', 'Trier']],
		['a list of one value', { slotValue: list(BONN) }, ['Bonn']],
		['lists within lists', { slotValue: list(list(BONN), list(list(TRIER))) }, ['Bonn', 'Trier']],
		['a list with a gap', { slotValue: list({ type: 'Simple' }, TRIER) }, ['Trier']],
		['an empty list', { slotValue: list() }, null],
		['nothing', { name: 'city', confirmationStatus: 'NONE' }, null],
		['a simple value without a value', { slotValue: { type: 'Simple' } }, null],
		['a number instead of words', { value: 5 }, null],
		['no slot at all', 'Bonn', null],
		['a list that is not one', { slotValue: { type: 'List', values: 'Bonn' } }, null],
	])('%s', (_title, slot, said) => {
		expect(ofIntent(slot).slots).toEqual({ city: said });
	});

	test.each<[string, JsonObject]>([
		['an intent', { intent: { slots: { cities: { slotValue: list(BONN) } } } }],
		['a call of Alexa Conversations', { apiRequest: { slots: { cities: list(BONN) } } }],
		['a request for input', { input: { slots: { cities: { slotValue: list(BONN) } } } }],
	])('in %s', (_title, request) => {
		expect(slotsIn(request).slots).toEqual({ cities: ['Bonn'] });
	});

	test('is nothing in a request without slots', () => {
		expect(slotsIn({ type: 'LaunchRequest' })).toEqual({ slots: {}, resolvedSlots: {} });
	});
});

describe('what it was resolved to', () => {
	const cities = match('CITIES', ['BN', 'Bonn'], ['BO', 'Bochum']);

	test.each<[string, JsonValue, JsonValue[]]>([
		[
			'the first match',
			{ value: 'bonn', ...resolutions(cities) },
			[{ value: 'bonn', authority: 'CITIES', id: 'BN', name: 'Bonn' }],
		],
		[
			'the first of each authority',
			{
				value: 'bonn',
				...resolutions(match('NONE'), cities, match('MORE', ['1', 'Bonn am Rhein'])),
			},
			[
				{ value: 'bonn', authority: 'CITIES', id: 'BN', name: 'Bonn' },
				{ value: 'bonn', authority: 'MORE', id: '1', name: 'Bonn am Rhein' },
			],
		],
		[
			'of a simple value',
			{ slotValue: { ...BONN, ...resolutions(cities) } },
			[{ value: 'Bonn', authority: 'CITIES', id: 'BN', name: 'Bonn' }],
		],
		[
			'once, where it comes twice',
			{ value: 'Bonn', ...resolutions(cities), slotValue: { ...BONN, ...resolutions(cities) } },
			[{ value: 'Bonn', authority: 'CITIES', id: 'BN', name: 'Bonn' }],
		],
		[
			'of each value of a list',
			{
				slotValue: list(
					{ ...BONN, ...resolutions(cities) },
					{ ...TRIER, ...resolutions(match('CITIES', ['TR', 'Trier'])) },
				),
			},
			[
				{ value: 'Bonn', authority: 'CITIES', id: 'BN', name: 'Bonn' },
				{ value: 'Trier', authority: 'CITIES', id: 'TR', name: 'Trier' },
			],
		],
		[
			'an entity without an id',
			{
				value: 'bonn',
				...resolutions({ authority: 'CITIES', values: [{ value: { name: 'Bonn' } }] }),
			},
			[{ value: 'bonn', authority: 'CITIES', id: null, name: 'Bonn' }],
		],
		['nothing without a match', { value: 'Atlantis', ...resolutions(match('CITIES')) }, []],
		['nothing where nothing was said', { name: 'city' }, []],
		[
			'nothing of what is no list',
			{ value: 'a', resolutions: { resolutionsPerAuthority: 'b' } },
			[],
		],
	])('%s', (_title, slot, resolved) => {
		expect(ofIntent(slot).resolvedSlots).toEqual({ city: resolved });
	});
});
