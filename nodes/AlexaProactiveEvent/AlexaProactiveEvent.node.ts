import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { executeOperation } from '../shared/n8n/operation';
import { fields } from './fields';
import { AUTHORIZED } from './fields/visibleFor';
import { operations } from './operations';

/**
 * Notifies Alexa customers: the yellow ring, a chime, and a sentence when they ask.
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
		subtitle:
			'={{ $parameter["operation"].replace("checkSetup", "check setup") + ": " + $parameter["event"].replace("AMAZON.", "") }}',
		description: 'Notify Alexa customers on their Echo devices through a skill',
		defaults: { name: 'Alexa Proactive Event' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [
			{ name: 'alexaLwaApi', required: true, displayOptions: { show: { operation: AUTHORIZED } } },
		],
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: operations.map(({ description }) => description),
				default: 'send',
			},
			...fields,
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await executeOperation(this, operations)];
	}
}
