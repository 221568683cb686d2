import { chain, node, withCredential } from '../measure/lib/workflows.mts';
import type { Credential, Json, Workflow, WorkflowNode } from '../n8n/rest/n8nTypes.mts';

const MANUAL = node('Manual Trigger', 'n8n-nodes-base.manualTrigger', {});

/** Sends a weather alert when it is started by hand. */
export const weatherAlert = (name: string, credential: Credential): Workflow =>
	startedByHand(name, 'alexaProactiveEvent', credential, {
		resource: 'weatherAlert',
		alertType: 'SNOW_STORM',
		additionalFields: { source: 'National Weather Service' },
	});

/** Shows a message on the Echo of a user when it is started by hand. */
export const messageTile = (name: string, credential: Credential, userId: string): Workflow =>
	startedByHand(name, 'alexaDataStore', credential, {
		resource: 'object',
		userId,
		title: 'Snow storm',
		text: 'From 6 PM. The bus to school does not run tomorrow.',
		additionalFields: { button: 'Tell me more' },
	});

function startedByHand(
	name: string,
	type: string,
	credential: Credential,
	parameters: Json,
): Workflow {
	const sender: WorkflowNode = {
		...withCredential(node(name, `n8n-nodes-alexa.${type}`, parameters), credential),
		position: [220, 0],
	};
	return chain(name, [MANUAL, sender]);
}

/** The trigger, alone. */
export function skillTrigger(name: string, skillId: string, events: string[]): Workflow {
	const parameters = { skillId, events, options: {} };
	const trigger = node(name, 'n8n-nodes-alexa.alexaSkillTrigger', parameters, 1.1);
	return chain(name, [{ ...trigger, webhookId: 'picture' }]);
}
