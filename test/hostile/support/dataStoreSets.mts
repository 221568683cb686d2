import fc from 'fast-check';
import { GOOD_OPTIONS } from './goodOptions.mts';
import { GOOD_MESSAGE } from './goodValues.mts';
import { batchesOf, type Batches, fromItem, valueOf } from './parameterSets.mts';

const text = fc
	.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.integer())
	.filter((value) => String(value).trim() !== '');
const name = fc.constantFrom('n8n', 'tile', 'dash-board_1.0');

const OPTIONS = {
	...GOOD_OPTIONS,
	region: fc.constantFrom('credential', 'na', 'eu', 'fe'),
	recognizeValues: fc.constantFrom<unknown>(true, false, 'true'),
	'duration.amount': fc.oneof(fc.integer({ min: 1, max: 48 }), fc.constantFrom('2', 0.5)),
	'duration.unit': fc.constantFrom('minutes', 'hours'),
};

const options = {
	...fromItem(Object.keys(OPTIONS).filter((option) => !option.includes('.'))),
	keepTryingFor: {
		duration: { amount: valueOf('duration.amount'), unit: valueOf('duration.unit') },
	},
};

const { userId } = GOOD_MESSAGE as { userId: fc.Arbitrary<unknown> };
const TARGET = { userId, target: fc.constant('user') };
const target = { ...fromItem(['userId', 'target']), deviceIds: 'amzn1.ask.device.ONE' };

const json = fc.constantFrom<unknown>({ a: 1 }, [{ a: 'b' }, {}], '{"a": null}', '[]');

const COMMANDS = fc.constantFrom<unknown>(
	[{ type: 'CLEAR' }],
	'[{"type": "PUT_NAMESPACE", "namespace": "a"}]',
	{ commands: [{ type: 'REMOVE_OBJECT', namespace: 'a', key: 'b' }] },
	[{ type: 'PUT_OBJECT', namespace: 'a', key: 'b', content: { a: [1] } }],
);

/** What to store, in each way to say it. */
export const DATA_STORE_BATCHES: readonly Batches[] = [
	batchesOf('a message tile', {
		good: {
			...TARGET,
			...OPTIONS,
			title: text,
			text,
			footer: text,
			button: text,
			color: fc.constantFrom('#ffffff', '#1F6FB2'),
			'row.label': text,
			'row.value': text,
		},
		parameters: {
			contentMode: 'tile',
			...target,
			...fromItem(['title', 'text']),
			additionalFields: {
				...fromItem(['footer', 'button', 'color']),
				rows: { row: [{ label: valueOf('row.label'), value: valueOf('row.value') }] },
			},
			options,
		},
	}),
	batchesOf('own JSON', {
		good: { ...TARGET, ...OPTIONS, namespace: name, key: name, contentJson: json },
		parameters: {
			contentMode: 'json',
			...target,
			...fromItem(['namespace', 'key', 'contentJson']),
			options,
		},
	}),
	batchesOf('own fields', {
		good: {
			...TARGET,
			...OPTIONS,
			namespace: name,
			key: name,
			'entry.name': name,
			'entry.value': text,
		},
		parameters: {
			contentMode: 'fields',
			...target,
			...fromItem(['namespace', 'key']),
			content: {
				entry: [
					{ name: valueOf('entry.name'), value: valueOf('entry.value') },
					{ name: 'other', value: '{"a": 1}' },
				],
			},
			options,
		},
	}),
	batchesOf('commands', {
		good: { ...TARGET, ...OPTIONS, commands: COMMANDS },
		parameters: {
			resource: 'commands',
			operation: 'run',
			...target,
			...fromItem(['commands']),
			options,
		},
	}),
];
