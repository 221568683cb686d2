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
		subtitle: '={{ $parameter["operation"] === "checkSetup" ? "check setup" : "send: message" }}',
		description: 'Send a message to the code of an Alexa skill, for one of its users',
		defaults: { name: 'Alexa Skill Message' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'alexaLwaApi', required: true }],
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: operations.map(({ description }) => description),
				default: 'send',
			},
			{
				displayName:
					'A message reaches the code of your skill, not the ear of the user. To be heard, send a proactive event.',
				name: 'messageNotice',
				type: 'notice',
				default: '',
				displayOptions: { show: { operation: ['send'] } },
			},
			...fields,
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await executeOperation(this, operations)];
	}
}
