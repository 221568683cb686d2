import type {
	EventDefinition,
	EventField,
} from '../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { EVENTS } from '../../nodes/shared/alexa/proactiveEvent/schemas/index.ts';
import { exampleSentences, template } from './sentences.mts';

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

/** What the page says for all fields, or the column beside it. */
const SAID_ELSEWHERE = [
	/, spoken as typed in every language/,
	/, a whole number$/,
	/ a whole number of(?= at least)/,
	/\. A time without an offset .*/,
];

const meaning = ({ description }: EventField) =>
	SAID_ELSEWHERE.reduce((text, said) => text.replace(said, ''), description);

const line = (field: EventField) =>
	`- **${field.displayName}** (\`${field.name}\`${field.required ? '' : ', optional'}): ${values(field)}. ${meaning(field)}`;

/** What Alexa says, as a line for each way to fill the event in. */
const examples = (event: EventDefinition) =>
	exampleSentences(event)
		.map(({ when, spoken }) => `- ${when}: *${spoken}*`)
		.join('\n');

function section(event: EventDefinition): string {
	const wording = template(event);
	return [
		`### ${event.label}`,
		`\`${event.name}\``,
		...(wording === undefined ? [] : [`> ${wording}`]),
		examples(event),
		'Fields:',
		event.fields.map(line).join('\n'),
	].join('\n\n');
}

/** The events with what Alexa says and their fields, as the editor shows them. */
export const eventTables = () => EVENTS.map(section).join('\n\n');
