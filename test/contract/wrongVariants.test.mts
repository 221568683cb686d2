import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { eventInput, exampleFields, problemsOf } from '../core/support/events.mts';
import { wrongValues } from './support/wrongValues.mts';

const CASES = EVENTS.flatMap((event) =>
	event.fields.flatMap((field) =>
		wrongValues(field).map(
			({ title, value, rule }) =>
				[`${event.label}: ${field.displayName}: ${title}`, { event, field, value, rule }] as const,
		),
	),
);

describe('a wrong value is refused with the name of its field, and no other problem', () => {
	it.each(CASES)('%s', (_title, { event, field, value, rule }) => {
		const fields = { ...exampleFields(event), [field.name]: value };
		expect(problemsOf(eventInput({ fields }, event))).toEqual([
			{
				field: field.displayName,
				path: `event.payload.${field.path}`,
				value: expect.any(String),
				rule: expect.stringMatching(rule),
			},
		]);
	});
});
