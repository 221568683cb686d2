import { describe, expect, it } from 'vitest';
import type { EventField } from '../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import {
	EVENTS,
	localizableFields,
} from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { eventSchema, leavesOf, type Schema, schemaNames } from './support/schemas.mts';

const kindOf = (schema: Schema): EventField['kind'] => {
	if (schema.type === 'array') return 'choices';
	if (schema.enum) return 'choice';
	if (schema.format === 'date-time') return 'dateTime';
	return schema.type === 'integer' ? 'integer' : 'text';
};

const choicesOf = (schema: Schema) => [...(schema.items?.enum ?? schema.enum ?? [])].sort();

it('there is a definition for each schema, and a schema for each definition', () => {
	expect(EVENTS.map(({ name }) => name).sort()).toEqual([...schemaNames].sort());
});

describe.each(EVENTS.map((event) => [event.name, event] as const))('%s', (name, event) => {
	const leaves = leavesOf(name);

	it('has a field for each value of the contract, and no other', () => {
		expect(event.fields.map(({ path }) => path).sort()).toEqual(
			leaves.map(({ path }) => path).sort(),
		);
	});

	it('localizes the texts that the contract localizes', () => {
		const attributes = eventSchema(name)['x-localizedAttributes'] ?? [];
		expect(
			localizableFields(event)
				.map(({ localizedAttribute, required }) => `${localizedAttribute} ${required}`)
				.sort(),
		).toEqual(attributes.map(({ attribute, required }) => `${attribute} ${required}`).sort());
	});

	it.each(leaves.map((leaf) => [leaf.path, leaf] as const))(
		'%s is as the contract says',
		(path, leaf) => {
			const { schema, required } = leaf;
			const field = event.fields.find((candidate) => candidate.path === path);
			expect({
				kind: field?.kind,
				required: field?.required,
				attribute: field?.kind === 'text' ? field.localizedAttribute : undefined,
				choices: field && 'choices' in field ? field.choices.map(({ value }) => value).sort() : [],
				maxItems: field?.kind === 'choices' ? field.maxItems : undefined,
			}).toEqual({
				kind: kindOf(schema),
				required,
				attribute: schema['x-localizedAttribute'],
				choices: choicesOf(schema),
				maxItems: schema.maxItems,
			});
		},
	);
});
