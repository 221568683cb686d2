import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { messageAlert } from '../../../nodes/shared/alexa/proactiveEvent/schemas/messageAlert.ts';
import { built, CONTEXT, eventInput } from '../support/events.mts';
import { FULL_SENTENCES, VARIED_SENTENCES, type Sentence } from '../support/sentences.mts';

const inputOf = ([name, fields]: Sentence) => {
	const event = EVENTS.find((each) => each.name === name);
	if (!event) throw new Error(`no event ${name}`);
	return eventInput({ fields }, event);
};

describe('the English sentence', () => {
	it.each(FULL_SENTENCES)('of %s with all fields', (...sentence) => {
		expect(built(inputOf(sentence)).spokenPreview).toBe(sentence[2]);
	});

	it.each(VARIED_SENTENCES)('of %s with %j', (...sentence) => {
		expect(built(inputOf(sentence)).spokenPreview).toBe(sentence[2]);
	});

	it('is known for every event', () => {
		const names = EVENTS.map(({ name }) => name).sort();
		expect(FULL_SENTENCES.map(([name]) => name).sort()).toEqual(names);
	});

	it.each(EVENTS)(
		'of $label in the list of resources is one that Alexa says',
		({ name, example }) => {
			const said = [...FULL_SENTENCES, ...VARIED_SENTENCES].filter(([event]) => event === name);
			expect(said.map(([, , text]) => `"${text}"`)).toContainEqual(example.match(/^".*?"/)?.[0]);
		},
	);

	it('tells dates in the zone of the workflow', () => {
		const [sentence] = FULL_SENTENCES;
		if (!sentence) throw new Error('no sentence');
		const input = inputOf([
			'AMAZON.MediaContent.Available',
			{ ...sentence[1], startTime: '2030-05-20T21:00:00Z' },
			'',
		]);
		expect(built(input, { ...CONTEXT, zone: 'Asia/Tokyo' }).spokenPreview).toContain(
			'May 21 at 6:00 AM',
		);
	});
});

describe('the sentences by locale', () => {
	const spokenIn = (locales: string[], translations: unknown = {}) =>
		built(
			eventInput({
				fields: { alertType: 'TORNADO', source: 'Weather Service' },
				locales,
				translations,
			}),
		);

	it('are the published wording in English, each distinct one once', () => {
		expect(spokenIn(['en-US', 'en-GB']).sentences()).toEqual([
			{
				text: 'There is a tornado alert for your area. Provided by Weather Service.',
				locales: ['en-US', 'en-GB'],
				unpublishedIn: [],
			},
		]);
	});

	it('are marked in other languages, and contain the translated text', () => {
		expect(
			spokenIn(['de-DE', 'fr-FR'], { 'de-DE': { source: 'Wetterdienst' } }).sentences(),
		).toEqual([
			{
				text: 'There is a tornado alert for your area. Provided by Wetterdienst.',
				locales: ['de-DE'],
				unpublishedIn: ['de-DE'],
			},
			{
				text: 'There is a tornado alert for your area. Provided by Weather Service.',
				locales: ['fr-FR'],
				unpublishedIn: ['fr-FR'],
			},
		]);
	});

	it('are one for English and another language with the same text, which says so', () => {
		expect(spokenIn(['en-US', 'de-DE']).sentences()).toEqual([
			{
				text: 'There is a tornado alert for your area. Provided by Weather Service.',
				locales: ['en-US', 'de-DE'],
				unpublishedIn: ['de-DE'],
			},
		]);
	});

	it('are one in English where nothing is localizable', () => {
		const fields = { messageStatus: 'UNREAD', creatorName: 'Jane', messageCount: 1 };
		expect(built(eventInput({ fields }, messageAlert)).sentences()).toEqual([
			{
				text: 'You have 1 unread message from Jane.',
				locales: ['en-US'],
				unpublishedIn: [],
			},
		]);
	});

	it.each<[string, string[], string]>([
		['American English', ['en-GB', 'en-US'], 'Service (en-US)'],
		['another English where there is no American', ['de-DE', 'en-GB'], 'Service (en-GB)'],
		['the default text where there is no English', ['de-DE'], 'Weather Service'],
	])('give the preview the text of %s', (_title, locales, source) => {
		const translations = Object.fromEntries(
			locales.map((locale) => [locale, { source: `Service (${locale})` }]),
		);
		expect(spokenIn(locales, translations).spokenPreview).toContain(`Provided by ${source}.`);
	});
});
