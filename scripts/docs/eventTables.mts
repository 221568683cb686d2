import type { EventDefinition, EventField } from '../../nodes/shared/alexa/events/definition.ts';
import { EVENTS } from '../../nodes/shared/alexa/events/index.ts';

function values(field: EventField): string {
	switch (field.kind) {
		case 'choice':
		case 'choices':
			return field.choices.map(({ value }) => `\`${value}\``).join(', ');
		case 'integer':
			return 'whole number';
		case 'dateTime':
			return 'date and time';
		case 'text':
			return field.localizedAttribute ? 'text, translatable' : 'text';
	}
}

const row = (field: EventField) =>
	`| ${field.displayName} (\`${field.name}\`) | ${field.required ? 'yes' : 'no'} | ${values(field)} | ${field.description} |`;

const table = ({ label, name, description, fields }: EventDefinition) =>
	[
		`#### ${label}`,
		'',
		`\`${name}\`: ${description}.`,
		'',
		'| field | required | value | meaning |',
		'| --- | --- | --- | --- |',
		...fields.map(row),
	].join('\n');

/** The events with their fields, as the editor shows them. */
export const eventTables = () => EVENTS.map(table).join('\n\n');
