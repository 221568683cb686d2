import type { INodeProperties } from 'n8n-workflow';
import {
	EXPIRES_AFTER_SECONDS_DEFAULT,
	EXPIRES_AFTER_SECONDS_MAX,
	EXPIRES_AFTER_SECONDS_MIN,
} from '../shared/alexa/skillMessage/buildMessage';
import { DATA_MODES } from '../shared/alexa/skillMessage/data';
import { regionField, sendOptionFields } from '../shared/n8n/parameters/sendOptions';
import { FIELDS } from '../shared/alexa/input/fields';

const toSend = { show: { operation: ['send'] } };

const dataIn = (dataMode: string) => ({ show: { operation: ['send'], dataMode: [dataMode] } });

const messageOptionFields: INodeProperties[] = [
	{
		displayName: 'Convert Values to Text',
		name: 'convertValues',
		type: 'boolean',
		default: false,
		description:
			'Whether numbers, booleans and objects in the data become JSON text. A skill message can carry text only, so they are refused otherwise.',
	},
	{
		displayName: 'Retry When Amazon May Have the Message',
		name: 'retryAmbiguous',
		type: 'boolean',
		default: false,
		description:
			'Whether to repeat a message also after a timeout, a lost connection or a server fault. Amazon may then deliver it twice.',
	},
];

const byName = (a: INodeProperties, b: INodeProperties) =>
	a.displayName.localeCompare(b.displayName, 'en');

/** All fields below the operation, in the order of the editor. */
export const fields: INodeProperties[] = [
	{
		displayName: FIELDS.userId.field,
		name: FIELDS.userId.name,
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. amzn1.ask.account.AFX…',
		displayOptions: toSend,
		description:
			'The ID that Alexa gave your skill for this user (context.System.user.userId). It changes when the user disables and enables the skill.',
	},
	regionField({ show: { operation: ['send', 'checkSetup'] } }),
	{
		displayName: FIELDS.dataMode.field,
		name: FIELDS.dataMode.name,
		type: 'options',
		options: [
			{ name: 'Fields', value: 'fields', description: 'Keys and values, one by one' },
			{ name: 'JSON', value: 'json', description: 'A JSON object' },
		],
		default: 'fields',
		displayOptions: toSend,
		description: `How the data is given. One of: ${DATA_MODES.join(', ')}.`,
	},
	{
		displayName: FIELDS.data.field,
		name: FIELDS.data.name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Entry',
		default: {},
		displayOptions: dataIn('fields'),
		description: 'What your skill gets as the message: keys with texts, 6,000 bytes at most in all',
		options: [
			{
				displayName: 'Entry',
				name: 'entry',
				values: [
					{
						displayName: 'Key',
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
						description: 'The text that your skill gets',
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
			'What your skill gets as the message: a JSON object whose values are texts, such as {"orderId": "1234"}, 6,000 bytes at most',
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
		displayOptions: toSend,
		description:
			'How long Amazon tries to deliver the message to your skill, in seconds: 60 (a minute) to 86400 (a day)',
	},
	{
		displayName: FIELDS.options.field,
		name: FIELDS.options.name,
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: toSend,
		options: [...sendOptionFields, ...messageOptionFields].sort(byName),
	},
];
