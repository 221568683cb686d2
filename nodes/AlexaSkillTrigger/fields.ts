import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { RECEIVABLES } from '../shared/alexa/skillRequest/requestTypes';
import {
	CLOCK_TOLERANCE_SECONDS_MAX,
	CLOCK_TOLERANCE_SECONDS_MIN,
} from '../shared/alexa/skillRequest/verify/timestamp';

const optionFields: INodeProperties[] = [
	{
		displayName: 'Accept a Missing Skill ID',
		name: 'acceptMissingSkillId',
		type: 'boolean',
		default: false,
		description:
			'Whether to accept requests that do not say which skill they are for: they are of Alexa, and may be meant for a skill of anybody. One that names another skill is refused in any case.',
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
			'How old a request of a conversation may be, and how far ahead, in seconds: 30 to 150. Skill events and skill messages may always be an hour old, because Alexa repeats them with their first time.',
	},
	{
		displayName: 'Ignore Repeats',
		name: 'ignoreRepeats',
		type: 'boolean',
		default: true,
		description:
			'Whether a request that was taken already starts nothing when it comes again. Each n8n process remembers 10,000 requests, for 70 minutes.',
	},
	{
		displayName: 'Include Access Tokens',
		name: 'includeAccessToken',
		type: 'boolean',
		default: false,
		description:
			'Whether to add the access token of the user’s linked account ("accessToken") and the one for Alexa’s API ("apiAccessToken") to the output, and to leave tokens and codes in the request. n8n stores and shows them with the execution.',
	},
	{
		displayName: 'Include Request',
		name: 'includeRequest',
		type: 'boolean',
		default: false,
		description:
			'Whether to add the request to the output as Alexa has sent it, as "raw". Its tokens and codes are left out unless they are asked for.',
	},
];

/** All fields, in the order of the editor. */
export const fields: INodeProperties[] = [
	{
		displayName:
			'Alexa must reach n8n through https on port 443. Enter the production URL above as the endpoint of your skill: <a href="https://github.com/n8n-nodes-alexa/n8n-nodes-alexa/blob/main/docs/receiving.md" target="_blank">how</a>.',
		name: 'endpointNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Skill ID',
		name: 'skillId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. amzn1.ask.skill.0a1b2c3d-…',
		description:
			'Requests for other skills are refused. The ID is in the Alexa developer console, below the name of the skill. Several are separated by commas.',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		noDataExpression: true,
		required: true,
		options: RECEIVABLES.map(({ name, value, description }) => ({ name, value, description })),
		default: ['AlexaSkillEvent.ProactiveSubscriptionChanged'],
		description:
			'What starts the workflow. Everything else that Alexa sends is acknowledged and starts nothing.',
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
				description: 'Answer with the last item of the last node, within 8 seconds',
			},
		],
		default: 'immediately',
		description: 'When and with what to answer Alexa',
	},
	{
		displayName:
			'The last item of the last node must be an answer for Alexa: <code>version</code> ("1.0") and <code>response</code>, an object. Alexa waits 8 seconds. n8n’s node Respond to Webhook does not work with this trigger.',
		name: 'lastNodeNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { respond: ['lastNode'] } },
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

const LISTEN =
	'<b>Try it while you build.</b> Click the button, then send a request to the test URL: the simulated Echo in the repository of this package has a button for that. Or pin a sample of the <a href="https://github.com/n8n-nodes-alexa/n8n-nodes-alexa/blob/main/docs/sample-requests.md" target="_blank">documentation</a>.';

/** What n8n tells beside the fields before anything has come in, and after activation. */
export const panel: Pick<INodeTypeDescription, 'triggerPanel' | 'activationMessage'> = {
	triggerPanel: {
		header: 'Receive what Alexa sends to your skill',
		executionsHelp: {
			inactive: `${LISTEN}<br /><br /><b>Alexa calls the production URL</b>, never the test URL. <a data-key="activate">Activate</a> the workflow; what comes in then is in the executions list.`,
			active: `${LISTEN}<br /><br /><b>Alexa calls the production URL</b>, never the test URL. The workflow is active: what comes in is in the <a data-key="executions">executions list</a>.`,
		},
		activationHint:
			'Activate the workflow to receive what Alexa sends to the production URL: it never calls the test URL.',
	},
	activationMessage:
		'Your skill’s requests now start this workflow, if the production URL of the trigger is the endpoint in the manifest of your skill.',
};
