import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../simulator/echo/sentence.mts';
import { exampleRequests } from './helpers.mts';

type Spoken = Parameters<typeof sentenceOf>[0];

const example = (name: string) =>
	exampleRequests().find((one) => one.name === name)?.request as unknown as Spoken;

describe('an English device', () => {
	it('speaks the texts of its own English', () => {
		const request = {
			...example('AMAZON.WeatherAlert.Activated'),
			localizedAttributes: [
				{ locale: 'en-US', source: 'Weather Bureau' },
				{ locale: 'en-GB', source: 'Weather Office' },
			],
		};
		const sentence = sentenceOf(request, 'en-GB');
		expect([sentence.lang, sentence.text]).toEqual([
			'en-GB',
			'There is a snow storm alert for your area. Provided by Weather Office.',
		]);
	});

	it('speaks plain text where the request gives no key', () => {
		const payload = { weatherAlert: { alertType: 'TORNADO', source: 'Plain Service' } };
		const event = { name: 'AMAZON.WeatherAlert.Activated', payload };
		const sentence = sentenceOf({ event, localizedAttributes: [], referenceId: 'r' }, 'en-US');
		expect(sentence.text).toBe(
			'There is a tornado alert for your area. Provided by Plain Service.',
		);
	});
});

describe('a device of another language', () => {
	it('says the English template with its own texts, each piece in its language, and that the wording is not published', () => {
		expect(sentenceOf(example('AMAZON.WeatherAlert.Activated'), 'de-DE')).toEqual({
			text: 'There is a snow storm alert for your area. Provided by Nordwetterdienst.',
			lang: 'en',
			parts: [
				{ text: 'There is a snow storm alert for your area. Provided by ', lang: 'en' },
				{ text: 'Nordwetterdienst', lang: 'de-DE' },
				{ text: '.', lang: 'en' },
			],
			published: false,
			referenceId: 'sample~0001',
			note: 'Amazon has not published the wording in de-DE; this is the English template with your German texts.',
		});
	});

	it('says no more than that where an event has no localized text', () => {
		const sentence = sentenceOf(example('AMAZON.TrashCollectionAlert.Activated'), 'ja-JP');
		expect(sentence.note).toBe(
			'Amazon has not published the wording in ja-JP; this is the English template.',
		);
	});
});

it.each([
	['an event that is not published', { name: 'AMAZON.Other.Happened', payload: {} }],
	[
		'a payload that its event does not have',
		{ name: 'AMAZON.WeatherAlert.Activated', payload: {} },
	],
])('%s: the wording is unknown, and the sentence says so', (_title, event) => {
	const sentence = sentenceOf({ event, localizedAttributes: [], referenceId: 'r' }, 'en-US');
	expect(sentence).toMatchObject({
		published: false,
		text: `There is a notification of the event ${event.name}.`,
		note: expect.stringContaining('is not known'),
	});
});
