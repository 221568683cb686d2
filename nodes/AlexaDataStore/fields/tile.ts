import type { INodeProperties } from 'n8n-workflow';
import { TILE_ROWS_MAX } from '../../shared/alexa/dataStore/messageTile';
import { FIELDS } from '../../shared/alexa/input/fields';

const displayOptions = { show: { resource: ['object'], contentMode: ['tile'] } };

export const tileText: INodeProperties[] = [
	{
		displayName: FIELDS.title.field,
		name: FIELDS.title.name,
		type: 'string',
		default: '',
		placeholder: 'e.g. Garage',
		displayOptions,
		description: 'The heading of the tile',
	},
	{
		displayName: FIELDS.text.field,
		name: FIELDS.text.name,
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. The door has been open for 20 minutes',
		displayOptions,
		description: 'What the tile says. Each update replaces the whole tile.',
	},
];

export const tileAdditionalFields: INodeProperties = {
	displayName: FIELDS.tileFields.field,
	name: FIELDS.tileFields.name,
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	displayOptions,
	options: [
		{
			displayName: 'Button',
			name: 'button',
			type: 'string',
			default: '',
			placeholder: 'e.g. Close the door',
			description:
				'The label of a button below the text. When someone taps it, an Alexa Skill Trigger set to Widget Tapped starts its workflow.',
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
								'A list of rows, such as [{"label": "Door", "value": "closed"}]. It can come from an expression.',
						},
					],
				},
			],
		},
	],
};
