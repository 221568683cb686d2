import type { Credential, Json, Workflow, WorkflowNode } from '../../n8n/rest/n8nTypes.mts';

export const EVENT_NODE = 'Event';
export const MESSAGE_NODE = 'Message';

export const SECONDS_BETWEEN = 2;
export const ITEMS = 20;

const USER_ID_START = 'amzn1.ask.account.SOAK';

export const userIds = Array.from({ length: ITEMS }, (_, index) => `${USER_ID_START}${index}`);

/** Every two seconds an event to each user, and then a message. */
export function soakWorkflow(credential: Credential): Workflow {
	const credentials = { [credential.type]: { id: credential.id, name: credential.name } };
	const nodes = [
		node('Schedule', 'n8n-nodes-base.scheduleTrigger', {
			rule: { interval: [{ field: 'seconds', secondsInterval: SECONDS_BETWEEN }] },
		}),
		node('Items', 'CUSTOM.manyItems', { count: ITEMS, userIdStart: USER_ID_START }),
		{
			...node(EVENT_NODE, 'n8n-nodes-alexa.alexaProactiveEvent', {
				event: 'AMAZON.MessageAlert.Activated',
				creatorName: 'Garage door sensor',
				audience: 'unicast',
				userId: '={{ $json.user }}',
			}),
			credentials,
		},
		{
			...node(MESSAGE_NODE, 'n8n-nodes-alexa.alexaSkillMessage', {
				userId: '={{ $json.userId }}',
				dataMode: 'json',
				data: '={{ { door: $json.referenceId } }}',
			}),
			credentials,
		},
	];
	return {
		name: 'Soak',
		nodes,
		connections: Object.fromEntries(
			nodes.slice(1).map(({ name }, index) => [nodes[index]?.name, to(name)]),
		),
		// What n8n keeps of executions would grow, and has nothing to do with the nodes.
		settings: {
			executionOrder: 'v1',
			saveDataSuccessExecution: 'none',
			saveDataErrorExecution: 'none',
			saveExecutionProgress: false,
		},
	};
}

const node = (name: string, type: string, parameters: Json): WorkflowNode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
