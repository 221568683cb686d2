import { RECEIVABLES } from '../../../nodes/shared/alexa/skillRequest/requestTypes.ts';
import { exampleSkillId } from '../../../simulator/state/clients.mts';
import type { Credential, Item, Json, Workflow, WorkflowNode } from './n8nTypes.mts';

/** All that a trigger can be told to receive. */
const EVERYTHING = RECEIVABLES.map(({ value }) => value);

interface NodeOptions {
	name?: string;
	typeVersion?: number;
	credential?: Credential;
	/** Settings beside the parameters, for example `onError` or `retryOnFail`. */
	settings?: Json;
}

const NODE_DISTANCE = 220;

export function node(
	usualName: string,
	type: string,
	parameters: Json = {},
	{ typeVersion = 1, credential, settings = {}, name = usualName }: NodeOptions = {},
): WorkflowNode {
	return {
		id: name.toLowerCase().replace(/\W+/g, '-'),
		name,
		type,
		typeVersion,
		position: [0, 0],
		parameters,
		...(credential && {
			credentials: { [credential.type]: { id: credential.id, name: credential.name } },
		}),
		...settings,
	};
}

/** The node Alexa Proactive Event, called "Event". */
export function event(parameters: Json, options?: NodeOptions): WorkflowNode {
	const filled = { creatorName: 'Jane Doe', ...parameters };
	return node('Event', 'n8n-nodes-alexa.alexaProactiveEvent', filled, options);
}

/** The same, to the user that each item names as `user`. */
export function unicast(parameters: Json, options?: NodeOptions): WorkflowNode {
	const filled = { audience: 'unicast', userId: '={{ $json.user }}', ...parameters };
	return event(filled, options);
}

/** The node Alexa Skill Message, called "Message". */
export function message(parameters: Json, options?: NodeOptions): WorkflowNode {
	const filled = { dataMode: 'json', data: '{"key":"value"}', ...parameters };
	return node('Message', 'n8n-nodes-alexa.alexaSkillMessage', filled, options);
}

/** The node Alexa Data Store, called "Tile", which shows a message. */
export function dataStore(parameters: Json, options?: NodeOptions): WorkflowNode {
	const filled = { resource: 'object', operation: 'upsert', contentMode: 'tile', ...parameters };
	return node('Tile', 'n8n-nodes-alexa.alexaDataStore', filled, options);
}

const WITH_LAST_ITEMS = { responseMode: 'lastNode', responseData: 'allEntries' };

/** Answers with the items of the last node of the workflow, unless told otherwise. */
export function webhook(path: string, answer: Json = WITH_LAST_ITEMS): WorkflowNode {
	const parameters = { path, httpMethod: 'POST', options: {}, ...answer };
	return node('Webhook', 'n8n-nodes-base.webhook', parameters, {
		typeVersion: 2,
		settings: { webhookId: path },
	});
}

/** The node Alexa Skill Trigger, called "Trigger", which gets everything unless told otherwise. */
export function skillTrigger(path: string, parameters: Json = {}): WorkflowNode {
	const filled = { skillId: exampleSkillId, events: EVERYTHING, options: {}, ...parameters };
	return node('Trigger', 'n8n-nodes-alexa.alexaSkillTrigger', filled, {
		typeVersion: 1.1,
		settings: { webhookId: path },
	});
}

export function manualTrigger(): WorkflowNode {
	return node('Manual Trigger', 'n8n-nodes-base.manualTrigger');
}

/** Gives out what the code returns. */
export function code(name: string, jsCode: string): WorkflowNode {
	return node(name, 'n8n-nodes-base.code', { jsCode }, { typeVersion: 2 });
}

/** Makes these items, whatever comes in. */
export function items(values: Json[]): WorkflowNode {
	const list: Item[] = values.map((json) => ({ json }));
	return code('Items', `return ${JSON.stringify(list)};`);
}

const link = ({ name }: WorkflowNode) => ({ node: name, type: 'main', index: 0 });

/** The nodes in a row, each feeding the next. */
export function chain(name: string, ...nodes: WorkflowNode[]): Workflow {
	const connections: Json = {};
	nodes.slice(1).forEach((target, index) => {
		const source = nodes[index] as WorkflowNode;
		connections[source.name] = { main: [[link(target)]] };
	});
	const placed = nodes.map(
		(each, column): WorkflowNode => ({
			...each,
			position: [column * NODE_DISTANCE, 0],
		}),
	);
	return { name, nodes: placed, connections, settings: { executionOrder: 'v1', timezone: 'UTC' } };
}
