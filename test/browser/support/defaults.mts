import type { EventField } from '../../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';

/** What a new node shows in a field of an event. */
export function shownByDefault(field: EventField): string {
	switch (field.kind) {
		case 'choice':
			return field.choices.find(({ value }) => value === field.default)?.name ?? '';
		case 'choices':
			return field.choices
				.filter(({ value }) => field.default.includes(value))
				.map(({ name }) => name)
				.join('\n');
		case 'integer':
			return String(field.default);
		default:
			return '';
	}
}
