import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { EVENTS } from '../../../nodes/shared/alexa/events/index.ts';
import { GOOD_COMMON, GOOD_CUSTOM, GOOD_MESSAGE, goodField } from './goodValues.mts';
import { hostileValue } from './hostileValues.mts';
import { SETS_AT_ONCE } from './settings.mts';

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

function setOf(good: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<ParameterSet> {
	const names = Object.keys(good);
	return HOSTILE_FIELDS.chain((count) => {
		const most = Math.min(count, names.length);
		return fc.subarray(names, { minLength: most, maxLength: most });
	}).chain((hostile) =>
		fc
			.record(
				Object.fromEntries(
					names.map((name) => [
						name,
						hostile.includes(name) ? hostileValue : (good[name] as fc.Arbitrary<unknown>),
					]),
				),
			)
			.map((values) => ({ values, hostile })),
	);
}

const fromItem = (names: string[]) =>
	Object.fromEntries(names.map((name) => [name, `={{ $json.values[${JSON.stringify(name)}] }}`]));

const batchOf = (
	good: Readonly<Record<string, fc.Arbitrary<unknown>>>,
	fixed: INodeParameters,
): fc.Arbitrary<Batch> =>
	fc
		.array(setOf(good), { minLength: SETS_AT_ONCE, maxLength: SETS_AT_ONCE })
		.map((sets) => ({ parameters: { ...fixed, ...fromItem(Object.keys(good)) }, sets }));

const knownEvents = EVENTS.map((event) =>
	batchOf(
		{
			...GOOD_COMMON,
			...Object.fromEntries(event.fields.map((field) => [field.name, goodField(field)])),
		},
		{ event: event.name },
	),
);

/** All eight events alike often. */
export const knownEventBatch = fc.oneof(...knownEvents);

/** Those, and the custom one as often as each. */
export const eventBatch = fc.oneof(
	...knownEvents,
	batchOf({ ...GOOD_COMMON, ...GOOD_CUSTOM }, { event: 'custom' }),
);

export const messageBatch = fc.oneof(
	batchOf(GOOD_MESSAGE, { dataMode: 'json' }),
	batchOf(GOOD_MESSAGE, { dataMode: 'json', options: { convertValues: true } }),
);
