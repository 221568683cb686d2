import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { executeOperation } from '../shared/n8n/operation';
import { fields } from './fields';
import { subtitle } from './fields/resource';
import { operations } from './operations';
import { loadChosenEvent } from './readEvent';

/**
 * Notifies Alexa users: the yellow ring, a chime, and a sentence when they ask.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/proactive-events-api-reference.html
 */
export class AlexaProactiveEvent implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Alexa Proactive Event',
		name: 'alexaProactiveEvent',
		icon: { light: 'file:../../icons/alexa.svg', dark: 'file:../../icons/alexa.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle,
		description: 'Notify Alexa users on their Echo devices',
		defaults: { name: 'Alexa Proactive Event' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Notifies Alexa users: chime, yellow light, and a fixed sentence when they ask for it. There is no free text; choose the event that fits as the resource. Everyone who has turned on notifications is notified unless the audience is one user.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-alexa.alexaSkillTrigger',
					relationHint: 'Starts when someone turns notifications on or off, with their user ID',
				},
				{
					nodeType: 'n8n-nodes-base.dataTable',
					relationHint: 'Stores the user IDs of subscribers, to notify each of them',
				},
				{
					nodeType: 'n8n-nodes-alexa.alexaSkillMessage',
					relationHint: 'Sends any data to the code of the skill; the user hears nothing',
				},
			],
		},
		credentials: [
			{
				name: 'alexaLwaApi',
				required: true,
				displayOptions: { show: { operation: ['send', 'update', 'checkSetup'] } },
			},
		],
		properties: fields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await executeOperation(this, operations, loadChosenEvent(this))];
	}
}
