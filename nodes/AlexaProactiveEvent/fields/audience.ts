import type { INodeProperties } from 'n8n-workflow';
import { FIELDS } from '../../shared/alexa/input/fields';
import { userIdField } from '../../shared/n8n/parameters/editorFields';
import { requiredToSend } from './required';

export const audienceFields: INodeProperties[] = [
	{
		displayName: FIELDS.referenceKey.field,
		name: FIELDS.referenceKey.name,
		type: 'string',
		default: '',
		placeholder: 'e.g. order-1234',
		description:
			'A text that identifies the notification, such as an order number. If you send the same event with the same key again, even from another workflow, no one is notified twice. Required for Send or Update.',
	},
	{
		displayName: FIELDS.audience.field,
		name: FIELDS.audience.name,
		type: 'options',
		options: [
			{
				name: 'Everyone Subscribed',
				value: 'multicast',
				description: 'All users who have turned on the notifications of your skill',
			},
			{ name: 'One User', value: 'unicast', description: 'Only the user whose ID you enter' },
		],
		default: 'multicast',
		description:
			'Who is notified. One of: multicast (everyone who has turned on the notifications of your skill), unicast (one user).',
		hint: 'Amazon accepts an event for everyone even if no one has turned on notifications. To test, choose One User and send it to yourself.',
	},
	...requiredToSend({ ...userIdField, displayOptions: { show: { audience: ['unicast'] } } }),
	{
		displayName: FIELDS.stage.field,
		name: FIELDS.stage.name,
		type: 'options',
		options: [
			{
				name: 'Development',
				value: 'development',
				description: 'Reaches only your developer account and your beta testers',
			},
			{ name: 'Live', value: 'live', description: 'Reaches users of the published skill' },
		],
		default: 'development',
		description:
			'The version of your skill that sends the notification. One of: development (reaches only your developer account and your beta testers), live (reaches users of the published skill).',
	},
];
