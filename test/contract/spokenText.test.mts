import { describe, expect, it } from 'vitest';
import { requestBody } from '../../nodes/AlexaProactiveEvent/eventRequests.ts';
import type { EventInput } from '../../nodes/shared/alexa/proactiveEvent/buildEvent.ts';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { eventSchema } from '../../simulator/amazon/contract.mts';
import { memberOf } from '../../simulator/echo/payloadMembers.mts';
import { sentenceOf } from '../../simulator/echo/sentence.mts';
import { wordings } from '../../simulator/echo/wordings.mts';
import { built, CONTEXT, eventInput, POSITION } from '../core/support/events.mts';
import { FULL_SENTENCES, MINIMAL_SENTENCES, VARIED_SENTENCES } from '../core/support/sentences.mts';
import { combinationsOf } from './support/combinations.mts';
import { EXAMPLE_INPUTS } from './support/exampleInputs.mts';
import { schemaNames } from './support/schemas.mts';

const findEvent = (eventName: string) => EVENTS.find(({ name }) => name === eventName);

/** What the node previews, and what the simulated Echo says once it has the request. */
function bothSay(input: EventInput, zone = 'UTC', locale = 'en-US') {
	const event = built(input, { ...CONTEXT, zone });
	const request = requestBody(event, 'na', POSITION);
	const { text } = sentenceOf(request as Parameters<typeof sentenceOf>[0], locale, zone);
	return { node: event.spokenPreview, echo: text };
}

describe('the node previews what the simulated Echo says, each after the contract by itself', () => {
	it.each(schemaNames)('for the example of %s', (name) => {
		const { node, echo } = bothSay({ ...eventInput(), event: name, ...EXAMPLE_INPUTS[name] });
		expect(echo).toBe(node);
	});

	it.each([...FULL_SENTENCES, ...MINIMAL_SENTENCES, ...VARIED_SENTENCES])(
		'for %s with %j: %s',
		(name, fields, text) => {
			expect(bothSay(eventInput({ fields }, findEvent(name)))).toEqual({ node: text, echo: text });
		},
	);

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

describe('what the simulator adds to the contract', () => {
	const placeholdersOf = (...texts: string[]) => [
		...new Set(texts.flatMap((text) => text.match(/\{[^}]+\}/g) ?? [])),
	];
	const templatesOf = (name: string) =>
		Object.values(wordings[name]?.templates ?? { only: eventSchema(name)['x-spokenText'] });

	it('is about events of the contract', () => {
		expect(schemaNames).toEqual(expect.arrayContaining(Object.keys(wordings)));
	});

	it.each(schemaNames)('for %s: every placeholder of its x-spokenText means one member', (name) => {
		for (const placeholder of placeholdersOf(...templatesOf(name))) {
			const place = placeholder.slice(1, -1);
			expect(memberOf(name, wordings[name]?.places?.[place] ?? place).path).not.toEqual([]);
		}
	});

	it.each(schemaNames)('for %s: what may be left out is in its template', (name) => {
		for (const piece of Object.keys(wordings[name]?.optional ?? {})) {
			expect(templatesOf(name).join('\n')).toContain(piece);
		}
	});

	it('for AMAZON.OrderStatus.Updated, described only: templates for its values, with its placeholders', () => {
		const name = 'AMAZON.OrderStatus.Updated';
		const { state } = eventSchema(name).$defs?.payload?.properties ?? {};
		expect(Object.keys(wordings[name]?.templates ?? {})).toEqual(state?.properties?.status?.enum);
		expect(placeholdersOf(...templatesOf(name)).sort()).toEqual(
			placeholdersOf(eventSchema(name)['x-spokenText']).sort(),
		);
	});
});
