import { describe, expect, it } from 'vitest';
import { requestBody } from '../../nodes/AlexaProactiveEvent/eventRequests.ts';
import { LOCALE_NAMES } from '../../nodes/shared/alexa/amazon/locales.ts';
import type { EventInput } from '../../nodes/shared/alexa/proactiveEvent/buildEvent.ts';
import type { EventDefinition } from '../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { built, CONTEXT, eventInput, POSITION, USER_ID } from '../core/support/events.mts';
import { combinationsOf } from './support/combinations.mts';
import { schemaErrors } from './support/schemas.mts';

const requestFrom = (input: EventInput) =>
	requestBody(built(input, { ...CONTEXT, zone: 'Asia/Tokyo' }), 'na', POSITION);

/** What tells a combination from the others: the values of lists, and the optional fields left out. */
const titleOf = (event: EventDefinition, fields: Record<string, unknown>) =>
	event.fields
		.filter(({ kind, name }) => kind.startsWith('choice') || fields[name] === '')
		.map(({ name }) => String(fields[name]) || `no ${name}`)
		.join(' | ');

describe.each(EVENTS.map((event) => [event.name, event] as const))('%s', (_name, event) => {
	const combinations = combinationsOf(event).map(
		(fields) => [titleOf(event, fields), fields] as const,
	);

	it.each(combinations)('agrees with the contract: %s', (_title, fields) => {
		expect(
			schemaErrors(requestFrom(eventInput({ fields, locales: ['en-US', 'ja-JP'] }, event))),
		).toEqual([]);
	});

	it('agrees with the contract for one user, with an own id and all locales', () => {
		const input = eventInput(
			{
				audience: 'unicast',
				userId: USER_ID,
				referenceId: 'order-17_a~b',
				locales: LOCALE_NAMES,
			},
			event,
		);
		expect(schemaErrors(requestFrom(input))).toEqual([]);
	});

	it('agrees with the contract when its reference id comes from a key', () => {
		expect(schemaErrors(requestFrom(eventInput({ referenceKey: 'é 👋' }, event)))).toEqual([]);
	});
});
