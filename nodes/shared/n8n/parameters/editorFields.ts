import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { type CommonField, FIELDS } from '../../alexa/input/fields';

type Labeled = { name: string; displayName?: string };

const labelOf = ({ name, displayName = name }: Labeled) => displayName;

/** The order of the pick-lists and collections of the editor, on every machine. */
export const byLabel = (a: Labeled, b: Labeled) => labelOf(a).localeCompare(labelOf(b), 'en');

/** For the subtitle of a node: JSON that gives the label of each value. */
export const labelsByValue = (
	options: ReadonlyArray<Pick<INodePropertyOptions, 'name' | 'value'>>,
): string => JSON.stringify(Object.fromEntries(options.map(({ name, value }) => [value, name])));

export const userIdField: INodeProperties = {
	displayName: FIELDS.userId.field,
	name: FIELDS.userId.name,
	type: 'string',
	default: '',
	placeholder: 'e.g. amzn1.ask.account.AFX…',
	description:
		'The ID that Alexa gives your skill for this user (context.System.user.userId). It changes when the user disables the skill and enables it again.',
};

export const simplifyField: INodeProperties = {
	displayName: FIELDS.simplify.field,
	name: FIELDS.simplify.name,
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

type FieldName = Pick<CommonField, 'name' | 'field'>;

/** A number of hours or minutes, as one control. */
export const durationField = (
	{ name, field }: FieldName,
	more: Pick<INodeProperties, 'description' | 'displayOptions'>,
	leastAmount = 0,
): INodeProperties => ({
	displayName: field,
	name,
	type: 'fixedCollection',
	default: { duration: {} },
	...more,
	options: [
		{
			displayName: 'Duration',
			name: 'duration',
			values: [
				{
					displayName: 'Duration',
					name: 'amount',
					type: 'number',
					typeOptions: { minValue: leastAmount },
					default: 1,
					description: 'How many hours or minutes',
				},
				{
					displayName: 'Unit',
					name: 'unit',
					type: 'options',
					options: [
						{ name: 'Hours', value: 'hours' },
						{ name: 'Minutes', value: 'minutes' },
					],
					default: 'hours',
					description: 'One of: hours, minutes',
				},
			],
		},
	],
});

/** A resource of a node, with its operations in the order of the editor; the first is the default. */
interface ListedResource {
	value: string;
	name: string;
	description: string;
	operations: readonly INodePropertyOptions[];
}

const firstOf = (operations: readonly INodePropertyOptions[]) => operations[0]?.value ?? '';

/** Resource, and the operations of each. */
export const resourceAndOperation = (
	resources: readonly ListedResource[],
	{ description, preset }: { description: string; preset: string },
): INodeProperties[] => [
	{
		displayName: FIELDS.resource.field,
		name: FIELDS.resource.name,
		type: 'options',
		noDataExpression: true,
		options: resources.map((each) => ({
			name: each.name,
			value: each.value,
			description: each.description,
		})),
		default: preset,
		description,
	},
	...resources.map(
		({ value, operations }): INodeProperties => ({
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [value] } },
			options: [...operations],
			default: firstOf(operations),
		}),
	),
];

/** On the canvas, such as "Send: Weather Alert". */
export const subtitleOf = (resources: readonly ListedResource[]): string =>
	`={{ (${labelsByValue(resources.flatMap(({ operations }) => operations))})[$parameter["operation"]] + ": " + (${labelsByValue(resources)})[$parameter["resource"]] }}`;
