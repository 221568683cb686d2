import type {
	EventDefinition,
	EventField,
} from '../../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';

/** Fields that are chosen to be sent or not; one that is sent only with another follows it. */
const optionalFields = (event: EventDefinition): EventField[] =>
	event.fields.filter(({ required, onlyWith }) => !required && !onlyWith);

/** The values by which the requests of an event differ most: every value of every list, filled and left empty. */
function valuesToTry(field: EventField): unknown[] {
	switch (field.kind) {
		case 'choice':
			return field.choices.map(({ value }) => value);
		case 'choices':
			return [
				...field.choices.map(({ value }) => [value]),
				...field.choices.map((_, index) =>
					fiveFrom(
						field.choices.map(({ value }) => value),
						index,
					),
				),
			];
		case 'text':
			return ['Text & <more> 👋'];
		case 'integer':
			return ['3'];
		case 'dateTime':
			return ['2030-05-20T09:15:00'];
	}
}

const fiveFrom = (values: string[], start: number) =>
	Array.from({ length: 5 }, (_, index) => values[(start + index) % values.length] ?? '');

/** The fields of an event, as the editor holds them, in every combination of list values and optional fields. */
export function combinationsOf(event: EventDefinition): Array<Record<string, unknown>> {
	const optional = new Set(optionalFields(event));
	return event.fields.reduce<Array<Record<string, unknown>>>(
		(combinations, field) => {
			const values = [...valuesToTry(field), ...(optional.has(field) ? [''] : [])];
			return combinations.flatMap((fields) =>
				values.map((value) => ({ ...fields, [field.name]: value })),
			);
		},
		[{}],
	);
}
