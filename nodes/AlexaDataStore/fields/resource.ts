import type { INodeProperties } from 'n8n-workflow';
import { FIELDS } from '../../shared/alexa/input/fields';
import { labelsByValue } from '../../shared/n8n/parameters/editorFields';
import { DEFAULT_RESOURCE, RESOURCES } from '../resources';

const resources = Object.entries(RESOURCES).map(([value, resource]) => ({ value, ...resource }));

const defaultOf = (operations: object) => Object.keys(operations)[0] ?? '';

export const resourceFields: INodeProperties[] = [
	{
		displayName: FIELDS.resource.field,
		name: FIELDS.resource.name,
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value, description }) => ({ name, value, description })),
		default: DEFAULT_RESOURCE,
		description: 'What to change on the devices of your users',
	},
	...resources.map(
		({ value, operations }): INodeProperties => ({
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [value] } },
			options: Object.values(operations).map(({ description }) => description),
			default: defaultOf(operations),
		}),
	),
];

const operationLabels = labelsByValue(
	resources.flatMap(({ operations }) =>
		Object.values(operations).map(({ description }) => description),
	),
);

/** On the canvas, such as "Create or Update: Object". */
export const subtitle = `={{ (${operationLabels})[$parameter["operation"]] + ": " + (${labelsByValue(resources)})[$parameter["resource"]] }}`;
