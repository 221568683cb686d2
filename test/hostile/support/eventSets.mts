import fc from 'fast-check';
import { LOCALE_NAMES } from '../../../nodes/shared/alexa/amazon/locales.ts';
import type { EventField } from '../../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { EVENTS } from '../../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { placedFields } from '../../contract/support/placedFields.mts';
import { GOOD_OPTIONS, goodUserId, words } from './goodValues.mts';
import { type Batches, batchesOf, type Generated } from './parameterSets.mts';

const HOUR_MS = 3_600_000;

/** A moment some hours ahead, in each form that a field takes. */
const momentBetween = (fromHours: number, toHours: number) =>
	fc
		.record({
			hours: fc.double({ min: fromHours, max: toHours, noNaN: true }),
			form: fc.constantFrom('text', 'date', 'offset'),
		})
		.map(({ hours, form }): unknown => {
			const date = new Date(Date.now() + hours * HOUR_MS);
			if (form === 'date') return date;
			return form === 'text' ? date.toISOString() : date.toISOString().replace('Z', '+00:00');
		});

/** What a field of an event takes, as its definition says. */
function goodField(field: EventField): fc.Arbitrary<unknown> {
	switch (field.kind) {
		case 'text':
			return words;
		case 'choice':
			return fc.constantFrom(...field.choices.map(({ value }) => value));
		case 'choices': {
			const values = field.choices.map(({ value }) => value);
			return fc.subarray(values, { minLength: 1, maxLength: field.maxItems });
		}
		case 'integer':
			return fc.oneof(
				fc.integer({ min: Math.max(field.minimum ?? 0, 1), max: 50 }),
				fc.constant('3'),
			);
		case 'dateTime':
			return momentBetween(1, 5_000);
	}
}

const CUSTOM: Generated = {
	resource: 'custom',
	customName: fc.constantFrom('AMAZON.NewThing.Happened', 'AMAZON.OldThing.Ended'),
	customPayload: fc.oneof(
		fc.constantFrom<unknown>({ thing: { state: 'READY' } }, '{"thing": {"count": 1}}'),
		words.map((text) => ({ thing: { text } })),
	),
	customLocalizedAttributes: fc.constantFrom<unknown>('[]', [], [{ locale: 'en-US', a: 'b' }]),
};

/** Translations are for locales that are chosen. */
const TRANSLATED = ['de-DE', 'fr-FR'] as const;

const localeList = fc
	.subarray([...LOCALE_NAMES])
	.map((list) => Array.from(new Set<string>([...list, ...TRANSLATED])));

const TRANSLATIONS = {
	translation: [{ locale: fc.constant(TRANSLATED[1]), text: words }],
	// in each form, for the first text of an event
	json: [
		{
			json: fc.oneof(
				fc.constantFrom<unknown>('', '{}', '[]', {}),
				words.map((text) => [{ locale: TRANSLATED[0], text }]),
				words.map((text) => JSON.stringify([{ locale: TRANSLATED[0], attribute: '', text }])),
				words.map((text) => ({ [TRANSLATED[0]]: { '': text } })),
			),
		},
	],
};

const OPTIONS = {
	...GOOD_OPTIONS,
	// one user takes one region
	regions: fc.oneof(
		fc.constantFrom<unknown>('na', '["na"]', ['credential'], ['fe']),
		fc.subarray(['credential', 'na', 'eu', 'fe'], { minLength: 1 }),
		fc.constantFrom('eu,fe'),
	),
	timestamp: momentBetween(-1 / 60, 0),
	locales: fc.oneof(
		localeList,
		localeList.map((list) => list.join(', ')),
		localeList.map((list) => JSON.stringify(list)),
	),
	translations: TRANSLATIONS,
};

const EXPIRES_AFTER = {
	duration: {
		amount: fc.oneof(fc.integer({ min: 8, max: 24 }), fc.constantFrom('9', 8.5)),
		unit: fc.constantFrom('hours', 'minutes'),
	},
};

/** One event after another takes each way to let it expire, and each to name it; an update needs a name. */
function eventsOf(own: Generated, index: number): Batches[] {
	const hasKey = index % 3 === 0;
	const hasId = index % 3 === 1;
	const parameters = {
		...own,
		stage: fc.constantFrom('development', 'live'),
		audience: fc.constantFrom('unicast', 'multicast'),
		userId: goodUserId,
		...(hasKey && { referenceKey: fc.oneof(fc.uuid(), fc.integer({ min: 1 })) }),
		options: {
			...OPTIONS,
			...(hasId && { referenceId: fc.uuid() }),
			...(index % 2 === 0 ? { expiresAfter: EXPIRES_AFTER } : { expiryTime: momentBetween(1, 23) }),
		},
	};
	const operations = hasKey || hasId ? ['send', 'update'] : ['send'];
	return operations.map((operation) =>
		batchesOf(`${operation} ${String(own.resource)}`, { ...parameters, operation }),
	);
}

/** All eight events, and the custom one. */
export const EVENT_BATCHES: readonly Batches[] = [
	...EVENTS.map((each) => ({ resource: each.resource, ...placedFields(each, goodField) })),
	CUSTOM,
].flatMap(eventsOf);
