import {
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { fields, panel } from './fields';
import { loadSettings } from './settings';
import { receive } from './receive';
import { webhookDescription } from './webhook';

/**
 * Starts a workflow with what Alexa sends to the endpoint of a skill: who has switched notifications on, skill
 * messages, and requests of conversations. Only what Alexa has signed gets in.
 *
 * @see https://developer.amazon.com/docs/custom-skills/host-a-custom-skill-as-a-web-service.html
 */
export class AlexaSkillTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Alexa Skill Trigger',
		name: 'alexaSkillTrigger',
		icon: { light: 'file:../../icons/alexa.svg', dark: 'file:../../icons/alexa.dark.svg' },
		group: ['trigger'],
		// For each request to a webhook of version 1 n8n evaluates an expression, to look for an option of its own nodes.
		version: 1.1,
		subtitle:
			'={{ $parameter["events"].length !== 1 ? $parameter["events"].length + " kinds of requests" : $parameter["events"][0] === "other" ? "any other request" : $parameter["events"][0].split(".").pop() }}',
		description: 'Starts the workflow when Alexa sends something to your skill',
		defaults: { name: 'Alexa Skill Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		webhooks: [webhookDescription],
		...panel,
		properties: fields,
	};

	webhookMethods = {
		default: {
			/** Alexa knows the address from the manifest of the skill, where nothing can be looked up. */
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			/** A field that needs a change is told at activation, and not to Alexa. */
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
