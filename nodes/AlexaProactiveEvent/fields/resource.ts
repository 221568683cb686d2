import type { INodeProperties } from 'n8n-workflow';
import { FIELDS } from '../../shared/alexa/input/fields';
import { CUSTOM_EVENT } from '../../shared/alexa/proactiveEvent/customEvent';
import { EVENTS } from '../../shared/alexa/proactiveEvent/schemas';
import { labelsByValue } from '../../shared/n8n/parameters/editorFields';
import { operations } from '../operations';

const resources = [
	...EVENTS.map(({ resource, label, phrase, example }) => ({
		value: resource,
		name: label,
		phrase,
		description: example,
	})),
	{
		value: CUSTOM_EVENT,
		name: 'Your Own Event',
		phrase: 'your own event',
		description: 'An event that is not in this list, as JSON',
	},
];

export const resourceFields: INodeProperties[] = [
	{
		displayName: FIELDS.resource.field,
		name: FIELDS.resource.name,
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value, description }) => ({ name, value, description })),
		default: 'messageAlert',
		description:
			'What to announce. Alexa speaks a fixed sentence for each event; free text is not possible.',
	},
	...resources.map(
		({ value, phrase }): INodeProperties => ({
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [value] } },
			options: Object.values(operations).map(({ describe }) => describe(phrase)),
			default: 'send',
		}),
	),
];

const operationLabels = labelsByValue(
	Object.values(operations).map(({ describe }) => describe('')),
);

/** On the canvas, such as "Send: Weather Alert". */
export const subtitle = `={{ (${operationLabels})[$parameter["operation"]] + ": " + (${labelsByValue(resources)})[$parameter["resource"]] }}`;
