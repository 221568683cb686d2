import type { Credential, Json, Workflow, WorkflowNode } from '../n8n/rest/n8nTypes.mts';

const MANUAL = 'Manual Trigger';

const node = (name: string, type: string, parameters: Json, column: number): WorkflowNode => ({
	id: name.toLowerCase().replaceAll(' ', '-'),
	name,
	type,
	typeVersion: 1,
	position: [column * 220, 0],
	parameters,
});

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
	{ id, ...credential }: Credential,
	parameters: Json,
): Workflow {
	const sender = {
		...node(name, `n8n-nodes-alexa.${type}`, parameters, 1),
		credentials: { [credential.type]: { id, name: credential.name } },
	};
	return {
		name,
		nodes: [node(MANUAL, 'n8n-nodes-base.manualTrigger', {}, 0), sender],
		connections: { [MANUAL]: { main: [[{ node: name, type: 'main', index: 0 }]] } },
	};
}

/** The trigger, alone. */
export function skillTrigger(name: string, skillId: string, events: string[]): Workflow {
	const parameters = { skillId, events, options: {} };
	const trigger = {
		...node(name, 'n8n-nodes-alexa.alexaSkillTrigger', parameters, 0),
		typeVersion: 1.1,
		webhookId: 'picture',
	};
	return { name, nodes: [trigger], connections: {} };
}
