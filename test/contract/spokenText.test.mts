import { describe, expect, it } from 'vitest';
import { requestBody } from '../../nodes/AlexaProactiveEvent/eventRequests.ts';
import type { EventInput } from '../../nodes/shared/alexa/proactiveEvent/buildEvent.ts';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { sentenceOf } from '../../simulator/echo/sentence.mts';
import { built, CONTEXT, eventInput, POSITION } from '../core/support/events.mts';
import { combinationsOf } from './support/combinations.mts';
import { EXAMPLE_INPUTS } from './support/exampleInputs.mts';

const findEvent = (eventName: string) => EVENTS.find(({ name }) => name === eventName);

/** What the node previews, and what the simulated Echo says once it has the request. */
function bothSay(input: EventInput, zone = 'UTC', locale = 'en-US') {
	const event = built(input, { ...CONTEXT, zone });
	const request = requestBody(event, 'na', POSITION);
	const { text } = sentenceOf(request as Parameters<typeof sentenceOf>[0], locale, zone);
	return { node: event.spokenPreview, echo: text };
}

describe('the node previews what the simulated Echo says, each after the contract by itself', () => {
	it.each(EVENTS.map((event) => [event.name, event] as const))(
		'for %s with every value of its lists, each optional field filled and empty',
		(_name, event) => {
			const said = combinationsOf(event).map((fields) => bothSay(eventInput({ fields }, event)));
			expect(said.filter(({ node, echo }) => node !== echo)).toEqual([]);
		},
	);

	it.each(['Asia/Tokyo', 'America/St_Johns', 'UTC'])('for a date in the zone %s', (zone) => {
		for (const startTime of ['2030-05-20T00:00:00', '2030-05-20T12:05:00']) {
			const fields = { ...EXAMPLE_INPUTS['AMAZON.MediaContent.Available']?.fields, startTime };
			const { node, echo } = bothSay(
				eventInput({ fields }, findEvent('AMAZON.MediaContent.Available')),
				zone,
			);
			expect(echo).toBe(node);
		}
	});
});
