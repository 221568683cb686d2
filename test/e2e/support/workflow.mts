import type {
	Credential,
	Item,
	Json,
	Workflow,
	WorkflowNode,
} from '../../../scripts/n8n/n8nTypes.mts';

export interface NodeOptions {
	typeVersion?: number;
	credential?: Credential;
	/** Settings beside the parameters, for example `onError` or `retryOnFail`. */
	settings?: Json;
}

const NODE_DISTANCE = 220;

export function node(
	name: string,
	type: string,
	parameters: Json = {},
	{ typeVersion = 1, credential, settings = {} }: NodeOptions = {},
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

/** One node of this package. */
export function alexaNode(
	name: string,
	type: string,
	parameters: Json,
	options?: NodeOptions,
): WorkflowNode {
	return node(name, `n8n-nodes-alexa.${type}`, parameters, options);
}

/** Answers with the items of the last node of the workflow. */
export function webhook(path: string, httpMethod = 'POST'): WorkflowNode {
	const parameters = {
		path,
		httpMethod,
		responseMode: 'lastNode',
		responseData: 'allEntries',
		options: {},
	};
	return node('Webhook', 'n8n-nodes-base.webhook', parameters, {
		typeVersion: 2,
		settings: { webhookId: path },
	});
}

export function manualTrigger(): WorkflowNode {
	return node('Manual Trigger', 'n8n-nodes-base.manualTrigger');
}

/** Makes these items, whatever comes in. */
export function items(values: Json[]): WorkflowNode {
	const list: Item[] = values.map((json) => ({ json }));
	return node(
		'Items',
		'n8n-nodes-base.code',
		{ jsCode: `return ${JSON.stringify(list)};` },
		{ typeVersion: 2 },
	);
}

/** The nodes in a row, each feeding the next. */
export function chain(name: string, ...nodes: WorkflowNode[]): Workflow {
	const connections: Json = {};
	nodes.slice(1).forEach((target, index) => {
		const source = nodes[index] as WorkflowNode;
		connections[source.name] = { main: [[{ node: target.name, type: 'main', index: 0 }]] };
	});
	const placed = nodes.map((each, index) => ({
		...each,
		position: [index * NODE_DISTANCE, 0] as [number, number],
	}));
	return { name, nodes: placed, connections, settings: { executionOrder: 'v1' } };
}
