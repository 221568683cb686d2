import {
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { fields } from './fields';
import { panel, subtitle } from './panel';
import { receive } from './receive';
import { loadSettings } from './settings';
import { webhookDescription } from './webhook';

/**
 * Starts a workflow with what Alexa sends to the endpoint of a skill: who turned notifications on, skill messages, and
 * requests of conversations. Only requests that Alexa has signed start it.
 *
 * @see https://developer.amazon.com/docs/custom-skills/host-a-custom-skill-as-a-web-service.html
 */
export class AlexaSkillTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Alexa Skill Trigger',
		name: 'alexaSkillTrigger',
		icon: { light: 'file:../../icons/alexa.svg', dark: 'file:../../icons/alexa.dark.svg' },
		group: ['trigger'],
		// For a webhook of version 1, n8n evaluates an expression at each request, to look for an option of its own nodes. In a
		// workflow whose time zone is not valid, that fails with 500.
		version: 1.1,
		subtitle,
		description: 'Starts the workflow when Alexa sends a request to your skill',
		defaults: { name: 'Alexa Skill Trigger' },
		builderHint: {
			searchHint:
				'Starts when Alexa calls the endpoint of a skill: notifications turned on or off, skill enabled or disabled, skill messages, and conversations. It verifies every request.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-base.dataTable',
					relationHint: 'Keeps the user IDs of subscribers',
				},
				{
					nodeType: 'n8n-nodes-alexa.alexaProactiveEvent',
					relationHint: 'Notifies these users',
				},
			],
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		webhooks: [webhookDescription],
		...panel,
		properties: fields,
	};

	webhookMethods = {
		default: {
			/** Alexa knows the address from the manifest of the skill, which the trigger cannot read. */
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			/** Shows a wrong field when the user publishes the workflow, and not to Alexa later. */
			async create(this: IHookFunctions): Promise<boolean> {
				loadSettings(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
