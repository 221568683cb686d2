import type { INodeProperties } from 'n8n-workflow';
import { FIELDS } from '../../shared/alexa/input/fields';
import { userIdField } from '../../shared/n8n/parameters/editorFields';

/** The resources that send commands. */
export const SENDING = ['commands', 'device', 'namespace', 'object'];

export const targetFields: INodeProperties[] = [
	{
		displayName: FIELDS.target.field,
		name: FIELDS.target.name,
		type: 'options',
		options: [
			{
				name: 'All Devices of a User',
				value: 'user',
				description: 'Every Echo of the user with a widget of your skill',
			},
			{
				name: 'Certain Devices',
				value: 'devices',
				description: 'Only the devices whose IDs you enter',
			},
		],
		default: 'user',
		displayOptions: { show: { resource: SENDING } },
		description:
			'Which screens to update. One of: user, devices. Amazon has no target for all users. To update everyone, keep a list of user IDs (see the template Keep a list of subscribers) and send one item for each.',
	},
	{
		...userIdField,
		required: true,
		displayOptions: { show: { resource: SENDING, target: ['user'] } },
	},
	{
		displayName: FIELDS.deviceIds.field,
		name: FIELDS.deviceIds.name,
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. amzn1.ask.device.AFX…',
		displayOptions: { show: { resource: SENDING, target: ['devices'] } },
		description:
			'The IDs that Alexa gives your skill for these devices (context.System.device.deviceId), separated by commas, or a list from an expression',
	},
];
