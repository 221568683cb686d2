import fc from 'fast-check';
import { GOOD_OPTIONS, goodRegion, goodUserId } from './goodValues.mts';
import { type Batches, batchesOf } from './parameterSets.mts';

const text = fc
	.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.integer())
	.filter((value) => String(value).trim() !== '');
const name = fc.constantFrom('n8n', 'tile', 'dash-board_1.0');

const COMMON = {
	target: fc.constant('user'),
	userId: goodUserId,
	deviceIds: 'amzn1.ask.device.ONE',
	options: {
		...GOOD_OPTIONS,
		region: goodRegion,
		recognizeValues: fc.constantFrom<unknown>(true, false, 'true'),
		keepTryingFor: {
			duration: {
				amount: fc.oneof(fc.integer({ min: 1, max: 48 }), fc.constantFrom('2', 0.5)),
				unit: fc.constantFrom('minutes', 'hours'),
			},
		},
	},
};

/** What to store, in each way to say it. */
export const DATA_STORE_BATCHES: readonly Batches[] = [
	batchesOf('a message tile', {
		...COMMON,
		contentMode: 'tile',
		title: text,
		text,
		additionalFields: {
			footer: text,
			button: text,
			color: fc.constantFrom('#ffffff', '#1F6FB2'),
			rows: { row: [{ label: text, value: text }] },
		},
	}),
	batchesOf('own JSON', {
		...COMMON,
		contentMode: 'json',
		namespace: name,
		key: name,
		contentJson: fc.constantFrom<unknown>({ a: 1 }, [{ a: 'b' }, {}], '{"a": null}', '[]'),
	}),
	batchesOf('own fields', {
		...COMMON,
		contentMode: 'fields',
		namespace: name,
		key: name,
		content: {
			entry: [
				{ name, value: text },
				{ name: 'other', value: '{"a": 1}' },
			],
		},
	}),
	batchesOf('commands', {
		...COMMON,
		resource: 'commands',
		operation: 'run',
		commands: fc.constantFrom<unknown>(
			[{ type: 'CLEAR' }],
			'[{"type": "PUT_NAMESPACE", "namespace": "a"}]',
			{ commands: [{ type: 'REMOVE_OBJECT', namespace: 'a', key: 'b' }] },
			[{ type: 'PUT_OBJECT', namespace: 'a', key: 'b', content: { a: [1] } }],
		),
	}),
];
