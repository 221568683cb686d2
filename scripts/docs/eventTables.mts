import type {
	EventDefinition,
	EventField,
} from '../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { exampleSentences, template } from './sentences.mts';
import { markdownTable } from './table.mts';

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

const row = (field: EventField) => [
	`${field.displayName} (\`${field.name}\`)`,
	field.required ? 'yes' : 'no',
	values(field),
	field.description,
];

function section(event: EventDefinition): string {
	const wording = template(event);
	return [
		`### ${event.label}`,
		`\`${event.name}\``,
		...(wording === undefined ? [] : [`> ${wording}`]),
		markdownTable(
			['filled', 'Alexa says'],
			exampleSentences(event).map(({ when, spoken }) => [when, spoken]),
		),
		markdownTable(['field', 'required', 'value', 'meaning'], event.fields.map(row)),
	].join('\n\n');
}

/** The events with what Alexa says and their fields, as the editor shows them. */
export const eventTables = () => EVENTS.map(section).join('\n\n');
