import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { EVENTS } from '../../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { GOOD_MESSAGE_OPTIONS, GOOD_OPTIONS, HOSTILE_OPTIONS } from './goodOptions.mts';
import {
	GOOD_COMMON,
	GOOD_CUSTOM,
	GOOD_ENTRY,
	GOOD_JSON,
	GOOD_MESSAGE,
	GOOD_TRANSLATION,
	goodField,
} from './goodValues.mts';
import { hostileValue } from './hostileValues.mts';
import { arrayOf } from './shrinking.mts';

/** A value for each parameter, and which of them are not meant to be good. */
export interface ParameterSet {
	values: Record<string, unknown>;
	hostile: string[];
}

/** Sets for one node, which takes each of them from the item that has it. */
export interface Batch {
	parameters: INodeParameters;
	sets: ParameterSet[];
}

/** How many of a set's parameters are not meant to be good. */
const HOSTILE_FIELDS = fc.oneof(
	{ weight: 5, arbitrary: fc.constant(0) },
	{ weight: 5, arbitrary: fc.constant(1) },
	{ weight: 2, arbitrary: fc.integer({ min: 2, max: 4 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 5, max: 30 }) },
);

type Good = Readonly<Record<string, fc.Arbitrary<unknown>>>;

function setOf(good: Good): fc.Arbitrary<ParameterSet> {
	const names = Object.keys(good);
	const some = HOSTILE_FIELDS.chain((count) => {
		const most = Math.min(count, names.length);
		return fc.subarray(names, { minLength: most, maxLength: most });
	});
	// fast-check prefers the first ones of a list in its first runs, and all fields are to have their turn
	return fc
		.noBias(some)
		.chain((hostile) =>
			fc
				.record(
					Object.fromEntries(
						names.map((name) => [
							name,
							hostile.includes(name)
								? (HOSTILE_OPTIONS[name] ?? hostileValue)
								: (good[name] as fc.Arbitrary<unknown>),
						]),
					),
				)
				.map((values) => ({ values, hostile })),
		);
}

const valueOf = (name: string) => `={{ $json.values[${JSON.stringify(name)}] }}`;

const fromItem = (names: readonly string[]) =>
	Object.fromEntries(names.map((name) => [name, valueOf(name)]));

/** Batches of a node with these parameters, and the names that have a value in each of their sets. */
export interface Batches {
	title: string;
	names: string[];
	of(length: number): fc.Arbitrary<Batch>;
}

/** Good values for the fields of a node, for its options, and for entries of its collections. */
interface Fields {
	fields: Good;
	options: Good;
	entries?: Good;
	fixed: INodeParameters;
}

function batchesOf(title: string, { fields, options, entries = {}, fixed }: Fields): Batches {
	const parameters = {
		...fixed,
		...fromItem(Object.keys(fields)),
		options: fromItem(Object.keys(options)),
	};
	const good = { ...fields, ...options, ...entries };
	return {
		title,
		names: Object.keys(good),
		of: (length) =>
			arrayOf(setOf(good), length).map((sets) => ({
				parameters,
				sets,
				// the parameters are expressions that take what the sets have
				[fc.toStringMethod]: () => `${title} ${fc.stringify(sets)}`,
			})),
	};
}

const TRANSLATION_FIELDS = {
	translation: [{ locale: valueOf('translation.locale'), text: valueOf('translation.text') }],
};

/** All eight events, and the custom one. */
export const EVENT_BATCHES: readonly Batches[] = [
	...EVENTS.map(({ name, fields }) =>
		batchesOf(name, {
			fields: {
				...GOOD_COMMON,
				...Object.fromEntries(fields.map((field) => [field.name, goodField(field)])),
			},
			options: GOOD_OPTIONS,
			entries: GOOD_TRANSLATION,
			fixed: { event: name, translationFields: TRANSLATION_FIELDS },
		}),
	),
	batchesOf('custom', {
		fields: { ...GOOD_COMMON, ...GOOD_CUSTOM },
		options: GOOD_OPTIONS,
		fixed: { event: 'custom' },
	}),
];

const entry = { key: valueOf('entry.key'), value: valueOf('entry.value') };

/** Both ways to give the data of a message. */
export const MESSAGE_BATCHES: readonly Batches[] = [
	batchesOf('JSON', {
		fields: { ...GOOD_MESSAGE, ...GOOD_JSON },
		options: GOOD_MESSAGE_OPTIONS,
		fixed: { dataMode: 'json' },
	}),
	batchesOf('fields', {
		fields: GOOD_MESSAGE,
		options: GOOD_MESSAGE_OPTIONS,
		entries: GOOD_ENTRY,
		fixed: { dataMode: 'fields', data: { entry: [entry, { key: 'other', value: 'text' }] } },
	}),
];

/** Batches of all of these, each as often. */
export const anyOf = (batches: readonly Batches[], length: number): fc.Arbitrary<Batch> =>
	fc.oneof(...batches.map((some) => some.of(length)));
