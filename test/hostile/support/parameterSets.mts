import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import type { EventDefinition } from '../../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { placedFields } from '../../contract/support/placedFields.mts';
import { EVENTS } from '../../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { GOOD_MESSAGE_OPTIONS, GOOD_OPTIONS, HOSTILE_OPTIONS } from './goodOptions.mts';
import {
	GOOD_COMMON,
	GOOD_CUSTOM,
	GOOD_ENTRY,
	GOOD_EXPIRY,
	GOOD_JSON,
	GOOD_MESSAGE,
	GOOD_REFERENCE,
	GOOD_TRANSLATION,
	goodField,
} from './goodValues.mts';
import { hostileValue } from './hostileValues.mts';

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

export const valueOf = (name: string) => `={{ $json.values[${JSON.stringify(name)}] }}`;

export const fromItem = (names: readonly string[]) =>
	Object.fromEntries(names.map((name) => [name, valueOf(name)]));

/** Batches of a node with these parameters, and the names that have a value in each of their sets. */
export interface Batches {
	title: string;
	names: string[];
	of(length: number): fc.Arbitrary<Batch>;
}

/** Good values for what a node takes, and the parameters that take them from the item. */
interface Fields {
	good: Good;
	parameters: INodeParameters;
}

export const batchesOf = (title: string, { good, parameters }: Fields): Batches => ({
	title,
	names: Object.keys(good),
	of: (length) =>
		fc.array(setOf(good), { minLength: length, maxLength: length }).map((sets) => ({
			parameters,
			sets,
			// the parameters are expressions that take what the sets have
			[fc.toStringMethod]: () => `${title} ${fc.stringify(sets)}`,
		})),
});

const fieldsOf = (event: EventDefinition): Fields => ({
	good: Object.fromEntries(event.fields.map((field) => [field.name, goodField(field)])),
	parameters: {
		resource: event.resource,
		...placedFields(event, ({ name }) => valueOf(name)),
	} as INodeParameters,
});

const CUSTOM: Fields = {
	good: GOOD_CUSTOM,
	parameters: { resource: 'custom', ...fromItem(Object.keys(GOOD_CUSTOM)) },
};

const TRANSLATIONS = {
	translation: [{ locale: valueOf('translation.locale'), text: valueOf('translation.text') }],
	json: [{ json: valueOf('translations') }],
};

const DURATION = {
	duration: { amount: valueOf('duration.amount'), unit: valueOf('duration.unit') },
};

/** An event with all that events share; one after another they take each way to name it and to let it expire. */
function withCommon({ good, parameters }: Fields, index: number): Fields {
	const expiry = GOOD_EXPIRY[index % GOOD_EXPIRY.length] ?? {};
	const reference = GOOD_REFERENCE[index % GOOD_REFERENCE.length] ?? {};
	const inOptions = ['regions', 'timestamp', 'locales', 'expiryTime', 'referenceId'];
	const common = { ...GOOD_COMMON, ...expiry, ...reference };
	const isOption = (name: string) => name in GOOD_OPTIONS || inOptions.includes(name);
	const all = { ...common, ...GOOD_OPTIONS };
	const simple = Object.keys(all).filter((name) => !name.includes('.') && name !== 'translations');
	return {
		good: { ...good, ...all, ...GOOD_TRANSLATION },
		parameters: {
			...parameters,
			...fromItem(simple.filter((name) => !isOption(name))),
			options: {
				...fromItem(simple.filter(isOption)),
				translations: TRANSLATIONS,
				...('expiryTime' in expiry ? {} : { expiresAfter: DURATION }),
			},
		},
	};
}

/** All eight events, and the custom one. */
export const EVENT_BATCHES: readonly Batches[] = [...EVENTS.map(fieldsOf), CUSTOM].map(
	(fields, index) => batchesOf(String(fields.parameters.resource), withCommon(fields, index)),
);

const entry = { key: valueOf('entry.key'), value: valueOf('entry.value') };

const messageOptions = fromItem(Object.keys(GOOD_MESSAGE_OPTIONS));

/** Both ways to give the data of a message. */
export const MESSAGE_BATCHES: readonly Batches[] = [
	batchesOf('JSON', {
		good: { ...GOOD_MESSAGE, ...GOOD_MESSAGE_OPTIONS, ...GOOD_JSON },
		parameters: { dataMode: 'json', ...fromItem(['userId', 'data']), options: messageOptions },
	}),
	batchesOf('fields', {
		good: { ...GOOD_MESSAGE, ...GOOD_MESSAGE_OPTIONS, ...GOOD_ENTRY },
		parameters: {
			dataMode: 'fields',
			...fromItem(['userId']),
			data: { entry: [entry, { key: 'other', value: 'text' }] },
			options: messageOptions,
		},
	}),
];

/** Batches of all of these, each as often. */
export const anyOf = (batches: readonly Batches[], length: number): fc.Arbitrary<Batch> =>
	fc.oneof(...batches.map((some) => some.of(length)));
