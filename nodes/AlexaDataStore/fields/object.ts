import type { INodeProperties } from 'n8n-workflow';
import { CONTENT_MODES } from '../../shared/alexa/dataStore/content';
import { FIELDS } from '../../shared/alexa/input/fields';
import { tileText } from './tile';

const ofObject = (contentMode: string[]) => ({ show: { resource: ['object'], contentMode } });
const OWN = ['fields', 'json'];

const requiredText = (property: Pick<INodeProperties, 'displayName' | 'name' | 'placeholder'>) => ({
	...property,
	type: 'string' as const,
	required: true,
	default: '',
});

export const namespaceField = requiredText({
	displayName: FIELDS.namespace.field,
	name: FIELDS.namespace.name,
	placeholder: 'e.g. dashboard',
});

const contentModeField: INodeProperties = {
	displayName: FIELDS.contentMode.field,
	name: FIELDS.contentMode.name,
	type: 'options',
	options: [
		{
			name: 'Message Tile',
			value: 'tile',
			description:
				'Title, text and rows for the widget Message Tile, which the ready-made skill of this package contains',
		},
		{
			name: 'Own Data (Fields)',
			value: 'fields',
			description: 'Names and values for a widget that you have designed',
		},
		{
			name: 'Own Data (JSON)',
			value: 'json',
			description: 'A JSON object or list for a widget that you have designed',
		},
	],
	default: 'tile',
	displayOptions: { show: { resource: ['object'] } },
	description: `What to show or delete: the text of the widget Message Tile, or the data of a widget that you have designed. One of: ${CONTENT_MODES.join(', ')}.`,
};

const ownNames: INodeProperties[] = [
	{
		...namespaceField,
		displayOptions: ofObject(OWN),
		description:
			'Where your widget looks for its data: "namespace" in the data bindings of its document. Use letters and digits.',
	},
	{
		...requiredText({
			displayName: FIELDS.key.field,
			name: FIELDS.key.name,
			placeholder: 'e.g. status',
		}),
		displayOptions: ofObject(OWN),
		description:
			'The name of the object within the namespace: "key" in the data bindings of the widget. Use letters and digits.',
	},
];

const ownContent: INodeProperties[] = [
	{
		displayName: FIELDS.content.field,
		name: FIELDS.content.name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Field',
		default: {},
		displayOptions: ofObject(['fields']),
		description: 'What your widget gets. Each update replaces the whole object.',
		options: [
			{
				displayName: 'Field',
				name: 'entry',
				values: [
					{
						displayName: 'Field Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. temperature',
						description: 'The name under which your widget finds the value',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. 21 °C',
						description: 'Sent as text, unless the option Recognize Values is on',
					},
				],
			},
		],
	},
	{
		displayName: FIELDS.contentJson.field,
		name: FIELDS.contentJson.name,
		type: 'json',
		typeOptions: { rows: 5 },
		default: '{}',
		displayOptions: ofObject(['json']),
		description:
			'What your widget gets: a JSON object or a list of objects, such as {"text": "Hello"}. Each update replaces the whole object.',
	},
];

export const objectFields: INodeProperties[] = [
	contentModeField,
	...ownNames,
	...tileText,
	...ownContent,
];
