import type { INodeProperties } from 'n8n-workflow';
import { BUILDING } from './visibleFor';
import { requiredToSend } from './required';
import { FIELDS } from '../../shared/alexa/input/fields';

const expires = (expiry: string) => ({ show: { operation: BUILDING, expiry: [expiry] } });

export const timeFields: INodeProperties[] = [
	{
		displayName: FIELDS.timestamp.field,
		name: FIELDS.timestamp.name,
		type: 'dateTime',
		default: '',
		displayOptions: { show: { operation: BUILDING } },
		description:
			'When the event happened. Empty means now. Without an offset it is read in the time zone of the workflow.',
	},
	{
		displayName: FIELDS.expiry.field,
		name: FIELDS.expiry.name,
		type: 'options',
		options: [
			{ name: 'After a Time', value: 'after' },
			{ name: 'At a Date and Time', value: 'at' },
		],
		default: 'after',
		displayOptions: { show: { operation: BUILDING } },
		description:
			'When Amazon deletes the notification if nobody has heard it. One of: after (Expires After and Unit), at (Expiry Time).',
	},
	{
		displayName: FIELDS.expiresAfter.field,
		name: FIELDS.expiresAfter.name,
		type: 'number',
		default: 1,
		displayOptions: expires('after'),
		description: 'How long after the Timestamp, in the Unit below: 5 minutes to 24 hours',
	},
	{
		displayName: FIELDS.expiresAfterUnit.field,
		name: FIELDS.expiresAfterUnit.name,
		type: 'options',
		options: [
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
		],
		default: 'hours',
		displayOptions: expires('after'),
		description: 'The unit of Expires After. One of: minutes, hours.',
	},
	...requiredToSend({
		displayName: FIELDS.expiryTime.field,
		name: FIELDS.expiryTime.name,
		type: 'dateTime',
		default: '',
		displayOptions: { show: { expiry: ['at'] } },
		description:
			'5 minutes to 24 hours after the Timestamp, and at least 5 minutes from now. Without an offset it is read in the time zone of the workflow.',
	}),
];
