import fc from 'fast-check';
import { LOCALE_NAMES } from '../../../nodes/shared/alexa/amazon/locales.ts';
import type { EventField } from '../../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';

/** Texts as people write them, in all scripts. */
const words = fc
	.string({
		unit: fc.constantFrom(...'abc XYZ äß東京🎉,.\'!&<>"0123'),
		minLength: 1,
		maxLength: 40,
	})
	.filter((text) => text.trim() !== '');

const goodUserId = fc
	.string({
		unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'),
		minLength: 30,
		maxLength: 60,
	})
	.map((id) => `amzn1.ask.account.${id}`);

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

/** Translations are for locales that are chosen. */
const TRANSLATED = ['de-DE', 'fr-FR'] as const;

const localeList = fc
	.subarray([...LOCALE_NAMES])
	.map((list) => Array.from(new Set<string>([...list, ...TRANSLATED])));

const locales = fc.oneof(
	localeList,
	localeList.map((list) => list.join(', ')),
	localeList.map((list) => JSON.stringify(list)),
);

/** The forms of translations, for the first text of an event. */
const translations = fc.oneof(
	fc.constantFrom<unknown>('', '{}', '[]', {}),
	words.map((text) => [{ locale: TRANSLATED[0], text }]),
	words.map((text) => JSON.stringify([{ locale: TRANSLATED[0], attribute: '', text }])),
	words.map((text) => ({ [TRANSLATED[0]]: { '': text } })),
);

/** Of an entry of the collection, which is for another locale than those above. */
export const GOOD_TRANSLATION: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	'translation.locale': fc.constant(TRANSLATED[1]),
	'translation.text': words,
};

/** What the fields and options take that all events have. */
export const GOOD_COMMON: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	stage: fc.constantFrom('development', 'live'),
	audience: fc.constantFrom('unicast', 'multicast'),
	userId: goodUserId,
	// one user takes one region
	regions: fc.oneof(
		fc.constantFrom<unknown>('na', '["na"]', ['credential'], ['fe']),
		fc.subarray(['credential', 'na', 'eu', 'fe'], { minLength: 1 }),
		fc.constantFrom('eu,fe'),
	),
	timestamp: momentBetween(-1 / 60, 0),
	locales,
	translations,
};

/** A notification expires after a time or at one, and not both. */
export const GOOD_EXPIRY: ReadonlyArray<Readonly<Record<string, fc.Arbitrary<unknown>>>> = [
	{
		'duration.amount': fc.oneof(fc.integer({ min: 8, max: 24 }), fc.constantFrom('9', 8.5)),
		'duration.unit': fc.constantFrom('hours', 'minutes'),
	},
	{ expiryTime: momentBetween(1, 23) },
];

/** Its ID comes from a key, or is one's own, or comes from the execution. */
export const GOOD_REFERENCE: ReadonlyArray<Readonly<Record<string, fc.Arbitrary<unknown>>>> = [
	{ referenceKey: fc.oneof(fc.uuid(), fc.integer({ min: 1 })) },
	{ referenceId: fc.uuid() },
	{},
];

export const GOOD_CUSTOM: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	customName: fc.constantFrom('AMAZON.NewThing.Happened', 'AMAZON.OldThing.Ended'),
	customPayload: fc.oneof(
		fc.constantFrom<unknown>({ thing: { state: 'READY' } }, '{"thing": {"count": 1}}'),
		words.map((text) => ({ thing: { text } })),
	),
	customLocalizedAttributes: fc.constantFrom<unknown>('[]', [], [{ locale: 'en-US', a: 'b' }]),
};

const key = fc
	.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' })
	.filter((text) => text.trim() !== '');

/** Of a message, as a JSON object. */
export const GOOD_JSON: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	data: fc.oneof(
		fc.dictionary(key, words, { minKeys: 1, noNullPrototype: true }),
		words.map((text) => JSON.stringify({ text })),
	),
};

/** Of a message, as an entry of the collection. */
export const GOOD_ENTRY: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	'entry.key': key,
	'entry.value': words,
};

export const GOOD_MESSAGE: Readonly<Record<string, fc.Arbitrary<unknown>>> = { userId: goodUserId };

/** What a field of an event takes, as its definition says. */
export function goodField(field: EventField): fc.Arbitrary<unknown> {
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
