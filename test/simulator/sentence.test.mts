import { expect, it } from 'vitest';
import { sentenceOf } from '../../simulator/echo/sentence.mts';

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
