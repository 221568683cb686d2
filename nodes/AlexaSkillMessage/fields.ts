import type { INodeProperties } from 'n8n-workflow';
import { FIELDS } from '../shared/alexa/input/fields';
import {
	EXPIRES_AFTER_SECONDS_DEFAULT,
	EXPIRES_AFTER_SECONDS_MAX,
	EXPIRES_AFTER_SECONDS_MIN,
} from '../shared/alexa/skillMessage/buildMessage';
import { DATA_MODES } from '../shared/alexa/skillMessage/data';
import { byLabel, userIdField } from '../shared/n8n/parameters/editorFields';
import { regionField, sendOptionFields } from '../shared/n8n/parameters/sendOptions';

const dataIn = (dataMode: string) => ({ show: { dataMode: [dataMode] } });

const messageOptionFields: INodeProperties[] = [
	{
		displayName: FIELDS.convertValues.field,
		name: FIELDS.convertValues.name,
		type: 'boolean',
		default: true,
		description:
			'Whether to send numbers, booleans and objects as text, because a skill message can carry text only. If you turn this off, the node refuses them.',
	},
	{
		displayName: FIELDS.expiresAfterSeconds.field,
		name: FIELDS.expiresAfterSeconds.name,
		type: 'number',
		typeOptions: {
			minValue: EXPIRES_AFTER_SECONDS_MIN,
			maxValue: EXPIRES_AFTER_SECONDS_MAX,
			numberPrecision: 0,
		},
		default: EXPIRES_AFTER_SECONDS_DEFAULT,
		description:
			'How long Amazon tries to deliver the message to your skill, in seconds: 60 (a minute) to 86400 (a day)',
	},
	{
		...regionField,
		description: `${regionField.description} In any other region, Amazon does not know the user.`,
	},
	{
		displayName: FIELDS.retryAmbiguous.field,
		name: FIELDS.retryAmbiguous.name,
		type: 'boolean',
		default: false,
		description:
			'Whether to try again after a timeout, a lost connection or a server error. Amazon may already have the message. If so, it delivers the message twice.',
	},
];

/** In the order of the editor. No field is hidden by an operation, because n8n deletes what an operation hides. */
export const fields: INodeProperties[] = [
	{ ...userIdField, required: true, displayOptions: { show: { operation: ['send'] } } },
	{ ...userIdField, displayOptions: { show: { operation: ['checkSetup'] } } },
	{
		displayName: FIELDS.dataMode.field,
		name: FIELDS.dataMode.name,
		type: 'options',
		options: [
			{ name: 'Fields', value: 'fields', description: 'Names and values, one by one' },
			{ name: 'JSON', value: 'json', description: 'A JSON object' },
		],
		default: 'fields',
		description: `How you enter the data. One of: ${DATA_MODES.join(', ')}.`,
	},
	{
		displayName: FIELDS.data.field,
		name: FIELDS.data.name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Field',
		default: {},
		displayOptions: dataIn('fields'),
		description: 'What your skill receives: at most 6,000 bytes in all',
		options: [
			{
				displayName: 'Field',
				name: 'entry',
				values: [
					{
						displayName: 'Field Name',
						name: 'key',
						type: 'string',
						default: '',
						placeholder: 'e.g. orderId',
						description: 'The name under which your skill finds the value',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. 1234',
						description: 'The text that your skill receives',
					},
				],
			},
		],
	},
	{
		displayName: FIELDS.data.field,
		name: FIELDS.data.name,
		type: 'json',
		typeOptions: { rows: 5 },
		default: '{}',
		displayOptions: dataIn('json'),
		description:
			'What your skill receives: a JSON object, such as {"orderId": "1234"}, of at most 6,000 bytes',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [...sendOptionFields, ...messageOptionFields].sort(byLabel),
	},
];
