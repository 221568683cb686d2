import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { CUSTOM_EVENT } from '../../shared/alexa/proactiveEvent/customEvent';
import { EVENTS } from '../../shared/alexa/proactiveEvent/schemas';
import type {
	Choice,
	EventDefinition,
	EventField,
} from '../../shared/alexa/proactiveEvent/schemas/definition';
import { ADDRESSING, BUILDING } from './visibleFor';
import { requiredToSend } from './required';
import { FIELDS } from '../../shared/alexa/input/fields';

const NOT_SAID: INodePropertyOptions = { name: 'Not Mentioned', value: '' };

const toOptions = (choices: readonly Choice[]): INodePropertyOptions[] =>
	choices.map(({ name, value }) => ({ name, value }));

const valuesOf = (choices: readonly Choice[]) => choices.map(({ value }) => value).join(', ');

/** The part of a property that its kind decides. AI agents see descriptions, not pick-lists, so those list the values. */
function byKind(
	field: EventField,
): Pick<INodeProperties, 'type' | 'default' | 'description'> & Partial<INodeProperties> {
	const { description } = field;
	switch (field.kind) {
		case 'text':
			return { type: 'string', default: '', placeholder: field.placeholder, description };
		case 'choice':
			return {
				type: 'options',
				options: [...(field.required ? [] : [NOT_SAID]), ...toOptions(field.choices)],
				default: field.default,
				description: `${withStop(description)} One of: ${valuesOf(field.choices)}${
					field.required ? '' : ', or empty'
				}.`,
			};
		case 'choices':
			return {
				type: 'multiOptions',
				options: toOptions(field.choices),
				default: field.default,
				description: `${withStop(description)} A comma list is accepted too. Of: ${valuesOf(field.choices)}.`,
			};
		case 'integer':
			return {
				type: 'number',
				typeOptions: { numberPrecision: 0 },
				default: field.default,
				description,
			};
		case 'dateTime':
			return { type: 'dateTime', default: '', description };
	}
}

const withStop = (text: string) => (text.endsWith('.') ? text : `${text}.`);

function fieldProperties(event: EventDefinition, field: EventField): INodeProperties[] {
	const property: INodeProperties = {
		displayName: field.displayName,
		name: field.name,
		displayOptions: { show: { event: [event.name] } },
		...byKind(field),
	};
	if (field.required) return requiredToSend(property);
	return [{ ...property, displayOptions: { show: { operation: BUILDING, event: [event.name] } } }];
}

const eventOptions: INodePropertyOptions[] = [
	...EVENTS.map(({ name, label, description }) => ({ name: label, value: name, description })),
	{ name: 'Custom', value: CUSTOM_EVENT, description: 'An event this node does not know, as JSON' },
];

/** The pick-list of events and the fields of each, drawn from their definitions. */
export const eventFields: INodeProperties[] = [
	{
		displayName: FIELDS.event.field,
		name: FIELDS.event.name,
		type: 'options',
		noDataExpression: true,
		options: eventOptions,
		default: 'AMAZON.MessageAlert.Activated',
		displayOptions: { show: { operation: ADDRESSING } },
		description:
			'What to announce. Alexa speaks a fixed sentence for each event; free text is not possible. The event must stand in "events.publications" of the skill manifest.',
	},
	...EVENTS.flatMap((event) => event.fields.flatMap((field) => fieldProperties(event, field))),
];
