import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { EVENTS } from '../../shared/alexa/proactiveEvent/schemas';
import type {
	Choice,
	EventDefinition,
	EventField,
	IntegerField,
} from '../../shared/alexa/proactiveEvent/schemas/definition';
import { byLabel } from '../../shared/n8n/parameters/editorFields';
import { requiredToSend } from './required';

const toOptions = (choices: readonly Choice[]): INodePropertyOptions[] =>
	choices.map(({ name, value }) => ({ name, value })).sort(byLabel);

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
				options: toOptions(field.choices),
				default: field.default,
				description: `${withStop(description)} One of: ${valuesOf(field.choices)}.`,
			};
		case 'choices':
			return {
				type: 'multiOptions',
				options: toOptions(field.choices),
				default: field.default,
				description: `${withStop(description)} You can also give a comma-separated list. Any of: ${valuesOf(field.choices)}.`,
			};
		case 'integer':
			return {
				type: 'number',
				typeOptions: { numberPrecision: 0, ...leastOf(field) },
				default: field.default,
				description,
			};
		case 'dateTime':
			return { type: 'dateTime', default: '', description };
	}
}

function leastOf({ minimum, editorMinimum = minimum }: IntegerField): { minValue?: number } {
	return editorMinimum === undefined ? {} : { minValue: editorMinimum };
}

const withStop = (text: string) => (text.endsWith('.') ? text : `${text}.`);

const toProperty = (field: EventField): INodeProperties => ({
	displayName: field.displayName,
	name: field.name,
	...byKind(field),
});

const of = ({ resource }: EventDefinition) => ({ show: { resource: [resource] } });

/** A pick-list or number has a default that can be sent, so n8n need not ask for it. */
function requiredProperties(event: EventDefinition): INodeProperties[] {
	return event.fields
		.filter(({ required }) => required)
		.flatMap((field) => {
			const property = { ...toProperty(field), displayOptions: of(event) };
			return field.kind === 'text' || field.kind === 'dateTime'
				? requiredToSend(property)
				: [property];
		});
}

/** The optional fields, one by one or in their group. */
function optionalProperties(event: EventDefinition): INodeProperties[] {
	const optional = event.fields.filter(({ required }) => !required);
	const groups = new Set(optional.flatMap(({ together }) => together ?? []));
	return [
		...optional.filter(({ together }) => !together).map(toProperty),
		...Array.from(
			groups,
			({ name, displayName, description }): INodeProperties => ({
				displayName,
				name,
				type: 'fixedCollection',
				default: { values: {} },
				description,
				options: [
					{
						displayName,
						name: 'values',
						values: optional.filter(({ together }) => together?.name === name).map(toProperty),
					},
				],
			}),
		),
	].sort(byLabel);
}

/** What has to be filled in for each event. */
export const requiredEventFields: INodeProperties[] = EVENTS.flatMap(requiredProperties);

/** What may be added for each event. */
export const additionalFields: INodeProperties[] = EVENTS.flatMap((event) => {
	const options = optionalProperties(event);
	if (options.length === 0) return [];
	return [
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			displayOptions: of(event),
			options,
		},
	];
});
