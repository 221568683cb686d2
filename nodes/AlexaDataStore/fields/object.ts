import type { INodeProperties } from 'n8n-workflow';
import { CONTENT_MODES } from '../../shared/alexa/dataStore/content';
import { TILE_ROWS_MAX } from '../../shared/alexa/dataStore/messageTile';
import { FIELDS } from '../../shared/alexa/input/fields';

const ofObject = (contentMode: string[]) => ({ show: { resource: ['object'], contentMode } });
const OWN = ['fields', 'json'];

const name = (property: Pick<INodeProperties, 'displayName' | 'name' | 'placeholder'>) => ({
	...property,
	type: 'string' as const,
	required: true,
	default: '',
});

export const namespaceField = name({
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
		...name({
			displayName: FIELDS.key.field,
			name: FIELDS.key.name,
			placeholder: 'e.g. status',
		}),
		displayOptions: ofObject(OWN),
		description:
			'The name of the object within the namespace: "key" in the data bindings of the widget. Use letters and digits.',
	},
];

const tileText: INodeProperties[] = [
	{
		displayName: FIELDS.title.field,
		name: FIELDS.title.name,
		type: 'string',
		default: '',
		placeholder: 'e.g. Garage',
		displayOptions: ofObject(['tile']),
		description: 'The heading of the tile',
	},
	{
		displayName: FIELDS.text.field,
		name: FIELDS.text.name,
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. The door has been open for 20 minutes',
		displayOptions: ofObject(['tile']),
		description: 'What the tile says. Each update replaces the whole tile.',
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

export const tileAdditionalFields: INodeProperties = {
	displayName: FIELDS.tileFields.field,
	name: FIELDS.tileFields.name,
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	displayOptions: ofObject(['tile']),
	options: [
		{
			displayName: 'Button',
			name: 'button',
			type: 'string',
			default: '',
			placeholder: 'e.g. Close the door',
			description:
				'The label of a button below the text. A tap starts the workflow of an Alexa Skill Trigger with Widget Tapped.',
		},
		{
			displayName: 'Color',
			name: 'color',
			type: 'color',
			default: '#1f6fb2',
			description: 'The background of the tile, such as #1f6fb2',
		},
		{
			displayName: 'Footer',
			name: 'footer',
			type: 'string',
			default: '',
			placeholder: 'e.g. Updated at 10:05',
			description: 'Small text at the bottom',
		},
		{
			displayName: 'Rows',
			name: 'rows',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Row',
			default: {},
			description: `Up to ${TILE_ROWS_MAX} lines with a label and a value, such as a list or a table`,
			options: [
				{
					displayName: 'Row',
					name: 'row',
					values: [
						{
							displayName: 'Label',
							name: 'label',
							type: 'string',
							default: '',
							placeholder: 'e.g. Washing machine',
							description: 'The left side of the line',
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
							placeholder: 'e.g. 12 minutes left',
							description: 'The right side of the line',
						},
					],
				},
				{
					displayName: 'List',
					name: 'json',
					values: [
						{
							displayName: 'Rows as JSON',
							name: 'json',
							type: 'json',
							typeOptions: { rows: 3 },
							default: '[]',
							description:
								'A list of rows, also from an expression, such as [{"label": "Door", "value": "closed"}]',
						},
					],
				},
			],
		},
	],
};

export const objectFields: INodeProperties[] = [
	contentModeField,
	...ownNames,
	...tileText,
	...ownContent,
];
