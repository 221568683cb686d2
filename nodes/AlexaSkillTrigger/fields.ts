import type { INodeProperties } from 'n8n-workflow';
import { RECEIVABLES } from '../shared/alexa/skillRequest/requestTypes';
import {
	CLOCK_TOLERANCE_SECONDS_MAX,
	CLOCK_TOLERANCE_SECONDS_MIN,
} from '../shared/alexa/skillRequest/verify/timestamp';
import { simplifyField } from '../shared/n8n/parameters/editorFields';

const optionFields: INodeProperties[] = [
	{
		displayName: 'Accept a Missing Skill ID',
		name: 'acceptMissingSkillId',
		type: 'boolean',
		default: false,
		description:
			'Whether to accept requests that do not say which skill they are for. Alexa signed them, but they may be for a skill of another developer. Requests that name another skill are always refused.',
	},
	{
		displayName: 'Clock Tolerance (Seconds)',
		name: 'clockToleranceSeconds',
		type: 'number',
		typeOptions: {
			minValue: CLOCK_TOLERANCE_SECONDS_MIN,
			maxValue: CLOCK_TOLERANCE_SECONDS_MAX,
			numberPrecision: 0,
		},
		default: CLOCK_TOLERANCE_SECONDS_MAX,
		description:
			"The largest difference allowed between the time of a conversation request and n8n's clock: 30 to 150 seconds. Skill events and skill messages may always be up to an hour old, because Alexa repeats them with their original time.",
	},
	{
		displayName: 'Ignore Repeats',
		name: 'ignoreRepeats',
		type: 'boolean',
		default: true,
		description:
			'Whether to ignore a request that Alexa sends again. Each n8n process remembers the last 10,000 requests for 70 minutes.',
	},
	{
		displayName: 'Include Access Tokens',
		name: 'includeAccessToken',
		type: 'boolean',
		default: false,
		description:
			'Whether to add the token of the linked account as "accessToken" and the token for the Alexa API as "apiAccessToken". Turn it on only if the workflow calls an API with them: n8n stores and shows the tokens with each execution.',
	},
	{
		displayName: 'Include Request',
		name: 'includeRequest',
		type: 'boolean',
		default: false,
		description:
			'Whether to add everything that Alexa sent, as "raw". Tokens and codes in it are replaced by "(redacted)", unless Include Access Tokens is on.',
	},
	simplifyField,
];

/** All fields, in the order of the editor. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Skill ID',
		name: 'skillId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. amzn1.ask.skill.0a1b2c3d-…',
		description:
			'The trigger accepts requests for this skill only. To find the ID, choose Copy Skill ID in the list of skills of the Alexa developer console. Separate several IDs with commas.',
	},
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		noDataExpression: true,
		required: true,
		options: RECEIVABLES.map(({ name, value, description }) => ({ name, value, description })),
		default: ['AlexaSkillEvent.ProactiveSubscriptionChanged'],
		description:
			'What starts the workflow. The trigger acknowledges all other requests, and they do not start anything.',
	},
	{
		displayName: 'Respond',
		name: 'respond',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Immediately',
				value: 'immediately',
				description: 'Acknowledge the request as soon as the workflow has started',
			},
			{
				name: 'When Last Node Finishes',
				value: 'lastNode',
				description: 'Let the last node of the workflow respond within 8 seconds',
			},
		],
		default: 'immediately',
		description:
			'When to respond to Alexa. Choose When Last Node Finishes if Alexa should say something: the last item of the last node is the response.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: optionFields,
	},
];
