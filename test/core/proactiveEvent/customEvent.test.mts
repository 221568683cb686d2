import { describe, expect, it } from 'vitest';
import type { EventInput } from '../../../nodes/shared/alexa/proactiveEvent/buildEvent.ts';
import { built, eventInput, problemsOf } from '../support/events.mts';

const NAME = 'AMAZON.Example.Happened';

const custom = (changes: Partial<EventInput> = {}) =>
	eventInput({ event: 'custom', customName: NAME, customPayload: '{}', fields: {}, ...changes });

const REFERRING = { state: { name: 'localizedattribute:title' } };

describe('a custom event', () => {
	it('is sent as given', () => {
		const { body } = built(
			custom({
				customPayload: REFERRING,
				customLocalizedAttributes: '[{"locale": "en-US", "title": "A title"}]',
			}),
		);
		expect([body.event, body.localizedAttributes]).toEqual([
			{ name: NAME, payload: REFERRING },
			[{ locale: 'en-US', title: 'A title' }],
		]);
	});

	it.each(['', undefined, '[]', []])(
		'needs no localized attributes: %j',
		(customLocalizedAttributes) => {
			expect(built(custom({ customLocalizedAttributes })).body.localizedAttributes).toEqual([]);
		},
	);

	it('has no sentence, since its wording is unknown', () => {
		expect(built(custom())).toMatchObject({ spokenPreview: null });
	});

	it.each<[string, Partial<EventInput>, string, RegExp]>([
		['no name', { customName: '' }, 'Event Name', /must be the name of an event/],
		[
			'a name with a space',
			{ customName: 'AMAZON Example' },
			'Event Name',
			/must be the name of an event/,
		],
		['a name that is a number', { customName: 5 }, 'Event Name', /must be the name of an event/],
		['no payload', { customPayload: '' }, 'Payload', /must be a JSON object/],
		['a list as payload', { customPayload: '[]' }, 'Payload', /must be a JSON object/],
	])('is refused with %s', (_title, changes, field, rule) => {
		expect(problemsOf(custom(changes))).toEqual([
			expect.objectContaining({ field, rule: expect.stringMatching(rule) }),
		]);
	});

	it.each<[string, unknown, RegExp]>([
		['an object', { 'en-US': { title: 'x' } }, /must be a list of objects/],
		['entries without locale', [{ title: 'x' }], /must be a list of objects/],
		['a wrong locale', [{ locale: 'en-us', title: 'x' }], /must be a list of objects/],
		['texts that are numbers', [{ locale: 'en-US', title: 1 }], /must be a list of objects/],
		['an empty text', [{ locale: 'en-US', title: '' }], /must be a list of objects/],
		['an entry that is null', [null], /must be a list of objects/],
		['an entry that is a text', ['en-US'], /must be a list of objects/],
		['an entry that is a list', [['en-US']], /must be a list of objects/],
		['a locale twice', [{ locale: 'en-US' }, { locale: 'en-US' }], /must have each locale once/],
		['broken JSON', '[{', /must be valid JSON/],
	])(
		'is refused with localized attributes that are or hold %s',
		(_title, customLocalizedAttributes, rule) => {
			expect(problemsOf(custom({ customLocalizedAttributes }))).toEqual([
				expect.objectContaining({
					field: 'Localized Attributes',
					rule: expect.stringMatching(rule),
				}),
			]);
		},
	);

	it('is not searched for references where something else is wrong, and null is none', () => {
		const input = { customPayload: { a: [null, 'title'], ...REFERRING } };
		expect(problemsOf(custom({ ...input, customLocalizedAttributes: '[{' }))).toHaveLength(1);
		expect(problemsOf(custom({ ...input, customName: '' })).map(({ field }) => field)).toEqual([
			'Event Name',
			'Localized Attributes',
		]);
	});

	it.each<[string, unknown, RegExp]>([
		['no locale at all', [], /missing: no locale given/],
		[
			'one locale without the text',
			[{ locale: 'en-US', title: 'x' }, { locale: 'de-DE' }],
			/missing: de-DE\)/,
		],
		['two locales without the text', [{ locale: 'fr-FR' }, { locale: 'de-DE' }], /fr-FR, de-DE\)/],
	])(
		'is refused when it refers to a text that has %s',
		(_title, customLocalizedAttributes, rule) => {
			expect(problemsOf(custom({ customPayload: REFERRING, customLocalizedAttributes }))).toEqual([
				expect.objectContaining({ value: '"title"', rule: expect.stringMatching(rule) }),
			]);
		},
	);
});
