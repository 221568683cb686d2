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
import { loadResource } from './resources';

/**
 * Writes what the widget of an Alexa skill shows on Echo devices with a screen.
 *
 * @see https://developer.amazon.com/docs/alexa/alexa-presentation-language/data-store-rest-api-reference.html
 */
export class AlexaDataStore implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Alexa Data Store',
		name: 'alexaDataStore',
		icon: { light: 'file:../../icons/alexa.svg', dark: 'file:../../icons/alexa.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle,
		description: "Show your own text and data in your skill's widget on Echo devices with a screen",
		defaults: { name: 'Alexa Data Store' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Shows free text and data on the screens of Echo devices (Echo Show), in a widget of the Alexa skill: status boards, lists, messages. Silent: no chime and no speech; to be heard, use Alexa Proactive Event.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-alexa.alexaSkillTrigger',
					relationHint: 'Starts when someone adds the widget or taps it',
				},
				{
					nodeType: 'n8n-nodes-alexa.alexaProactiveEvent',
					relationHint: 'Chimes and shows a yellow light, in addition to the text on the screen',
				},
				{
					nodeType: 'n8n-nodes-base.dataTable',
					relationHint: 'Stores the user IDs of those who have the widget, to update each of them',
				},
			],
		},
		credentials: [{ name: 'alexaLwaApi', required: true }],
		properties: fields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await executeOperation(this, loadResource(this).operations)];
	}
}
