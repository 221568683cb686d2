import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { executeOperation } from '../shared/n8n/operation';
import { fields } from './fields';
import { operations } from './operations';

/**
 * Sends data to the code of an Alexa skill, which gets it as a `Messaging.MessageReceived` request.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/skill-messaging-api-reference.html
 */
export class AlexaSkillMessage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Alexa Skill Message',
		name: 'alexaSkillMessage',
		icon: { light: 'file:../../icons/alexa.svg', dark: 'file:../../icons/alexa.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] === "checkSetup" ? "Check Setup" : "Send" }}',
		description:
			'Send data to the code of an Alexa skill. The user hears nothing; to be heard, use Alexa Proactive Event.',
		defaults: { name: 'Alexa Skill Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Sends data to the code of an Alexa skill for one user. The user hears nothing. To notify users, use Alexa Proactive Event.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-alexa.alexaSkillTrigger',
					relationHint: 'Receives the message if n8n is the endpoint of the skill',
				},
				{
					nodeType: 'n8n-nodes-alexa.alexaProactiveEvent',
					relationHint: 'Notifies the user audibly',
				},
			],
		},
		credentials: [{ name: 'alexaLwaApi', required: true }],
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: Object.values(operations).map(({ description }) => description),
				default: 'send',
			},
			...fields,
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await executeOperation(this, operations)];
	}
}
