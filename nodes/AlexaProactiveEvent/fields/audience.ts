import type { INodeProperties } from 'n8n-workflow';
import { regionField, regionOptions } from '../../shared/n8n/parameters/sendOptions';
import { ADDRESSING } from './visibleFor';
import { requiredToSend } from './required';
import { FIELDS } from '../../shared/alexa/input/fields';

const forAudience = (audience: string) => ({
	show: { operation: ADDRESSING, audience: [audience] },
});

export const audienceFields: INodeProperties[] = [
	{
		displayName: FIELDS.stage.field,
		name: FIELDS.stage.name,
		type: 'options',
		options: [
			{
				name: 'Development',
				value: 'development',
				description: 'Reaches only the developer account and beta testers of the skill',
			},
			{
				name: 'Live',
				value: 'live',
				description: 'Reaches customers, once the skill is certified',
			},
		],
		default: 'development',
		displayOptions: { show: { operation: ADDRESSING } },
		description:
			'Which version of the skill notifies. One of: development (only the developer account and beta testers), live (customers of the certified skill).',
	},
	{
		displayName:
			'The development stage reaches only the developer account and the beta testers of the skill. Customers are reached on the live stage.',
		name: 'developmentNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { operation: ['send', 'update'], stage: ['development'] } },
	},
	{
		displayName: FIELDS.audience.field,
		name: FIELDS.audience.name,
		type: 'options',
		options: [
			{
				name: 'Everyone Subscribed (Multicast)',
				value: 'multicast',
				description: 'All users who have switched on notifications of the skill',
			},
			{
				name: 'One User (Unicast)',
				value: 'unicast',
				description: 'A single user, by their user ID',
			},
		],
		default: 'multicast',
		displayOptions: { show: { operation: ADDRESSING } },
		description:
			'Who is notified. One of: multicast (everyone subscribed), unicast (the one user of User ID).',
	},
	{
		displayName:
			'Amazon accepts a multicast also if nobody has switched on notifications of the skill, and says nothing. Try a unicast to yourself first: it is refused if your notifications are off.',
		name: 'multicastNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { operation: ['send', 'update'], audience: ['multicast'] } },
	},
	...requiredToSend(
		{
			displayName: FIELDS.userId.field,
			name: FIELDS.userId.name,
			type: 'string',
			default: '',
			placeholder: 'e.g. amzn1.ask.account.AFX…',
			displayOptions: { show: { audience: ['unicast'] } },
			description:
				'The ID that Alexa gave your skill for this user (context.System.user.userId). It changes when the user disables and enables the skill.',
		},
		ADDRESSING,
	),
	regionField(forAudience('unicast')),
	{
		displayName: FIELDS.regions.field,
		name: FIELDS.regions.name,
		type: 'multiOptions',
		options: regionOptions,
		default: ['credential'],
		displayOptions: forAudience('multicast'),
		description:
			'Where your users are. Each region gets a request and gives an output item of its own. A comma list of credential, na, eu and fe is accepted too.',
	},
];
