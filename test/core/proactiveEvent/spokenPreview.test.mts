import { describe, expect, it } from 'vitest';
import { EVENTS, findEvent } from '../../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { messageAlert } from '../../../nodes/shared/alexa/proactiveEvent/schemas/messageAlert.ts';
import { built, CONTEXT, eventInput } from '../support/events.mts';
import {
	FULL_SENTENCES,
	MINIMAL_SENTENCES,
	VARIED_SENTENCES,
	type Sentence,
} from '../support/sentences.mts';

const inputOf = ([name, fields]: Sentence) => {
	const event = findEvent(name);
	if (!event) throw new Error(`no event ${name}`);
	return eventInput({ fields }, event);
};

describe('the English sentence', () => {
	it.each(FULL_SENTENCES)('of %s with all fields', (...sentence) => {
		expect(built(inputOf(sentence)).spokenPreview).toBe(sentence[2]);
	});

	it.each(MINIMAL_SENTENCES)('of %s with the required fields alone', (...sentence) => {
		expect(built(inputOf(sentence)).spokenPreview).toBe(sentence[2]);
	});

	it.each(VARIED_SENTENCES)('of %s with %j', (...sentence) => {
		expect(built(inputOf(sentence)).spokenPreview).toBe(sentence[2]);
	});

	it('is known for every event', () => {
		const names = EVENTS.map(({ name }) => name).sort();
		for (const sentences of [FULL_SENTENCES, MINIMAL_SENTENCES]) {
			expect(sentences.map(([name]) => name).sort()).toEqual(names);
		}
	});

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

	it('are the published wording in English', () => {
		expect(spokenIn(['en-US', 'en-GB']).spoken()).toEqual({
			'en-US': 'There is a tornado alert for your area. Provided by Weather Service.',
			'en-GB': 'There is a tornado alert for your area. Provided by Weather Service.',
		});
	});

	it('are marked elsewhere, and hold the translated text', () => {
		expect(spokenIn(['de-DE'], { 'de-DE': { source: 'Wetterdienst' } }).spoken()).toEqual({
			'de-DE':
				'There is a tornado alert for your area. Provided by Wetterdienst. (wording in de-DE not published)',
		});
	});

	it('are one in English where nothing is localizable', () => {
		const fields = { messageStatus: 'UNREAD', creatorName: 'Jane', messageCount: 1 };
		expect(built(eventInput({ fields }, messageAlert)).spoken()).toEqual({
			'en-US': 'You have 1 unread message from Jane.',
		});
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
