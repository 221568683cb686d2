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
export function weatherAlert(name: string, { id, ...credential }: Credential): Workflow {
	const parameters = {
		resource: 'weatherAlert',
		alertType: 'SNOW_STORM',
		additionalFields: { source: 'National Weather Service' },
	};
	const event = {
		...node(name, 'n8n-nodes-alexa.alexaProactiveEvent', parameters, 1),
		credentials: { [credential.type]: { id, name: credential.name } },
	};
	return {
		name,
		nodes: [node(MANUAL, 'n8n-nodes-base.manualTrigger', {}, 0), event],
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
