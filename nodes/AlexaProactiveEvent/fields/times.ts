import type { INodeProperties } from 'n8n-workflow';
import { BUILDING } from './visibleFor';
import { requiredToSend } from './required';

const expires = (expiry: string) => ({ show: { operation: BUILDING, expiry: [expiry] } });

export const timeFields: INodeProperties[] = [
	{
		displayName: 'Timestamp',
		name: 'timestamp',
		type: 'dateTime',
		default: '',
		displayOptions: { show: { operation: BUILDING } },
		description:
			'When the event happened. Empty means now. Without an offset it is read in the time zone of the workflow.',
	},
	{
		displayName: 'Expiry',
		name: 'expiry',
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
		displayName: 'Expires After',
		name: 'expiresAfter',
		type: 'number',
		default: 1,
		displayOptions: expires('after'),
		description: 'How long after the Timestamp, in the Unit below: 5 minutes to 24 hours',
	},
	{
		displayName: 'Unit',
		name: 'expiresAfterUnit',
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
		displayName: 'Expiry Time',
		name: 'expiryTime',
		type: 'dateTime',
		default: '',
		displayOptions: { show: { expiry: ['at'] } },
		description:
			'5 minutes to 24 hours after the Timestamp, and at least 5 minutes from now. Without an offset it is read in the time zone of the workflow.',
	}),
];
