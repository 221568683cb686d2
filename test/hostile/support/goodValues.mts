import fc from 'fast-check';
import { LOCALE_NAMES } from '../../../nodes/shared/alexa/amazon/locales.ts';
import type { EventField } from '../../../nodes/shared/alexa/events/definition.ts';

/** Texts as people write them, in all scripts. */
const words = fc
	.string({
		unit: fc.constantFrom(...'abc XYZ äß東京🎉,.\'!&<>"0123'),
		minLength: 1,
		maxLength: 40,
	})
	.filter((text) => text.trim() !== '');

export const goodUserId = fc
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

const locales = fc.oneof(
	fc.subarray([...LOCALE_NAMES], { minLength: 1 }),
	fc.subarray([...LOCALE_NAMES], { minLength: 1 }).map((list) => list.join(', ')),
	fc.subarray([...LOCALE_NAMES], { minLength: 1 }).map((list) => JSON.stringify(list)),
);

/** What the fields take that all events have. */
export const GOOD_COMMON: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	stage: fc.constantFrom('development', 'live'),
	audience: fc.constantFrom('unicast', 'multicast'),
	userId: goodUserId,
	region: fc.constantFrom('credential', 'na', 'eu', 'fe'),
	regions: fc.oneof(
		fc.subarray(['credential', 'na', 'eu', 'fe'], { minLength: 1 }),
		fc.constantFrom('na', 'eu,fe', '["na"]'),
	),
	timestamp: fc.constantFrom(''),
	expiry: fc.constantFrom('after', 'at'),
	expiresAfter: fc.oneof(fc.integer({ min: 5, max: 24 }), fc.constantFrom('6', 7.5)),
	expiresAfterUnit: fc.constantFrom('hours'),
	expiryTime: momentBetween(1, 23),
	referenceIdFrom: fc.constantFrom('key', 'own'),
	referenceKey: fc.oneof(fc.uuid(), fc.integer({ min: 1 })),
	referenceId: fc.uuid(),
	locales,
	translations: fc.constantFrom<unknown>('', '{}', '[]', {}),
};

export const GOOD_CUSTOM: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	customName: fc.constantFrom('AMAZON.NewThing.Happened', 'AMAZON.OldThing.Ended'),
	customPayload: fc.oneof(
		fc.constantFrom<unknown>({ thing: { state: 'READY' } }, '{"thing": {"count": 1}}'),
		words.map((text) => ({ thing: { text } })),
	),
	customLocalizedAttributes: fc.constantFrom<unknown>('[]', [], [{ locale: 'en-US', a: 'b' }]),
};

export const GOOD_MESSAGE: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	userId: goodUserId,
	region: fc.constantFrom('credential', 'na', 'eu', 'fe'),
	data: fc.oneof(
		fc.dictionary(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' }), words, {
			minKeys: 1,
			noNullPrototype: true,
		}),
		words.map((text) => JSON.stringify({ text })),
	),
	expiresAfterSeconds: fc.oneof(fc.integer({ min: 60, max: 86_400 }), fc.constantFrom('3600')),
};

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
