import type {
	EventDefinition,
	EventField,
} from '../../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';

/** The parameters of the fields of an event, each where the editor has it. */
export function placedFields<Value>(
	{ fields }: Pick<EventDefinition, 'fields'>,
	valueOf: (field: EventField) => Value,
) {
	const valuesOf = (isChosen: (field: EventField) => boolean) =>
		Object.fromEntries(fields.filter(isChosen).map((field) => [field.name, valueOf(field)]));
	const groups = new Set(fields.flatMap(({ together }) => together?.name ?? []));
	const inGroups = Array.from(groups, (name) => [
		name,
		{ values: valuesOf(({ together }) => together?.name === name) },
	]);
	const additionalFields = {
		...valuesOf(({ required, together }) => !required && !together),
		...(Object.fromEntries(inGroups) as Record<string, { values: Record<string, Value> }>),
	};
	return {
		...valuesOf(({ required }) => required),
		...(Object.keys(additionalFields).length > 0 && { additionalFields }),
	};
}
