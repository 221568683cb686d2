import { describe, expect, it } from 'vitest';
import { messageAlert } from '../../../nodes/shared/alexa/proactiveEvent/schemas/messageAlert.ts';
import { occasion } from '../../../nodes/shared/alexa/proactiveEvent/schemas/occasion.ts';
import { built, eventInput, exampleFields, problemsOf } from '../support/events.mts';

const LOCALES = ['en-US', 'de-DE'];

const german = (attribute: string, text: unknown = 'Wetterdienst') => [
	{ locale: 'de-DE', attribute, text },
];

const localizedWith = (translations: unknown) =>
	built(eventInput({ locales: LOCALES, translations })).body.localizedAttributes;

const refused = (translations: unknown, fields?: Record<string, unknown>) =>
	problemsOf(eventInput({ locales: LOCALES, translations, ...(fields ? { fields } : {}) }));

const TRANSLATED = [
	{ locale: 'en-US', source: 'the Source' },
	{ locale: 'de-DE', source: 'Wetterdienst' },
];

describe('translations', () => {
	it.each<[string, unknown]>([
		["n8n's collection", { translation: german('source') }],
		['a list', german('source')],
		['an object by locale', { 'de-DE': { source: 'Wetterdienst' } }],
		["n8n's collection of JSON", { json: [{ json: '{"de-DE": {"source": "Wetterdienst"}}' }] }],
		['a list as JSON', JSON.stringify(german('source'))],
		['an object by locale as JSON', '{"de-DE": {"source": "Wetterdienst"}}'],
	])('override the default text of their locale, given as %s', (_title, translations) => {
		expect(localizedWith(translations)).toEqual(TRANSLATED);
	});

	it('of both groups count', () => {
		const { body } = built(
			eventInput(
				{
					locales: LOCALES,
					translations: {
						translation: german('subject', 'Sehtest'),
						json: [{ json: { 'de-DE': { providerName: 'Optik am See' } } }],
					},
				},
				occasion,
			),
		);
		expect(body.localizedAttributes[1]).toMatchObject({
			subject: 'Sehtest',
			providerName: 'Optik am See',
		});
	});

	it.each([
		'',
		undefined,
		null,
		{},
		[],
		'{}',
		'[]',
		{ translation: [] },
		{ json: [] },
		{ json: [{ json: '' }] },
	])('may be none: %j', (translations) => {
		expect(localizedWith(translations)[1]).toEqual({ locale: 'de-DE', source: 'the Source' });
	});

	it('without a field are of the first text of the event', () => {
		const { body } = built(
			eventInput({ locales: LOCALES, translations: german('', 'Optik am See') }, occasion),
		);
		expect(body.localizedAttributes[1]).toMatchObject({ providerName: 'Optik am See' });
	});

	it.each(['occasionProviderName', 'providerName'])(
		"name a text by its field or by Amazon's key: %s",
		(attribute) => {
			const { body } = built(
				eventInput({ locales: LOCALES, translations: german(attribute, 'Optik am See') }, occasion),
			);
			expect(body.localizedAttributes[1]).toMatchObject({ providerName: 'Optik am See' });
		},
	);

	it('are left alone where no text is localizable', () => {
		expect(problemsOf(eventInput({ translations: german('source') }, messageAlert))).toEqual([]);
	});
});

describe('a translation is refused', () => {
	const CHOSEN = /must be for a locale that is chosen in "Locales"/;

	it.each<[string, unknown, RegExp]>([
		[
			'for a locale that is not chosen',
			[{ locale: 'fr-FR', attribute: 'source', text: 'Météo' }],
			CHOSEN,
		],
		[
			'without a locale',
			[{ attribute: 'source', text: 'Météo' }],
			/must have a locale such as de-DE/,
		],
		['for half a locale', { de: { source: 'Wetterdienst' } }, /must have a locale such as de-DE/],
		[
			'for a text of another event',
			german('gameName'),
			/must be a text field of Weather Alert: Source \(source\)/,
		],
		['without text', german('source', ''), /must not be empty for de-DE$/],
		[
			'with a reference of its own',
			german('source', 'localizedattribute:source'),
			/must be the text itself/,
		],
		['as broken JSON', '[{"locale"', /must be a list such as/],
		['as a text', '"de-DE"', /must be a list such as/],
		['as a list of texts', ['de-DE'], /must be a list such as/],
		['as texts without locale', { source: 'Wetterdienst' }, /must be a list such as/],
	])('%s', (_title, translations, rule) => {
		expect(refused(translations)).toEqual([
			expect.objectContaining({
				field: 'Translations',
				rule: expect.stringMatching(rule),
			}),
		]);
	});

	it('for an optional text that is left empty, naming the field to fill', () => {
		const fields = { ...exampleFields(occasion), brokerName: '' };
		const input = eventInput(
			{ fields, locales: LOCALES, translations: german('brokerName') },
			occasion,
		);
		expect(problemsOf(input)).toEqual([
			expect.objectContaining({ rule: expect.stringMatching(/first fill in "Broker Name"/) }),
		]);
	});

	it('for the only text, left empty, without a word against its locale, which is chosen', () => {
		expect(
			refused(german('source'), { alertType: 'TORNADO', source: '' }).map(({ rule }) => rule),
		).toEqual([expect.stringMatching(/first fill in "Source"/)]);
	});

	it('for the same text and locale twice', () => {
		expect(refused([...german('source'), ...german('source', 'Anderer Dienst')])).toHaveLength(1);
	});
});
