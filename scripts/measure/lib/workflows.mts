import { exampleClient } from '../../../simulator/index.mts';
import type { Credential, Json, Workflow, WorkflowNode } from '../../n8n/rest/n8nTypes.mts';

export const SENDING_NODE = 'Send';

/** The one field that differs from item to item. */
export const USER = '={{ $json.user }}';

/** Nothing is kept, so that no writing to the database falls into a figure. */
export const KEEP_NOTHING = {
	saveDataSuccessExecution: 'none',
	saveDataErrorExecution: 'none',
	saveExecutionProgress: false,
};

/** The credential of the example skill, whose Amazon is at the address; without one it is at its real one. */
export function alexaCredential(url?: string, client = exampleClient): Omit<Credential, 'id'> {
	const { clientId, clientSecret } = client;
	const endpoints = url && {
		endpoints: 'custom',
		tokenUrl: `${url}/auth/o2/token`,
		apiBaseUrl: `${url}/{region}`,
	};
	const data = { clientId, clientSecret, region: 'na', ...(endpoints || {}) };
	return { name: `Alexa ${clientId}`, type: 'alexaLwaApi', data };
}

export const node = (
	name: string,
	type: string,
	parameters: Json,
	typeVersion = 1,
): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters });

export const withCredential = (
	sender: WorkflowNode,
	{ id, name, type }: Credential,
): WorkflowNode => ({ ...sender, credentials: { [type]: { id, name } } });

export const eventNode = (name: string, credential: Credential, parameters: Json = {}) =>
	withCredential(
		node(name, 'n8n-nodes-alexa.alexaProactiveEvent', {
			creatorName: 'Garage door sensor',
			audience: 'unicast',
			userId: USER,
			...parameters,
		}),
		credential,
	);

export const messageNode = (name: string, credential: Credential, parameters: Json = {}) =>
	withCredential(
		node(name, 'n8n-nodes-alexa.alexaSkillMessage', {
			userId: USER,
			dataMode: 'json',
			data: '{ "door": "open" }',
			...parameters,
		}),
		credential,
	);

export const dataStoreNode = (name: string, credential: Credential, parameters: Json = {}) =>
	withCredential(
		node(name, 'n8n-nodes-alexa.alexaDataStore', {
			resource: 'object',
			userId: USER,
			namespace: 'doors',
			key: 'garage',
			contentMode: 'json',
			contentJson: '{ "door": "open" }',
			...parameters,
		}),
		credential,
	);

export const webhookNode = (path: string, options: Json = {}): WorkflowNode => ({
	...node(
		'Webhook',
		'n8n-nodes-base.webhook',
		{ path, httpMethod: 'POST', responseMode: 'onReceived', options },
		2,
	),
	webhookId: path,
});

/** So many items as it is told, made in n8n's own process. */
export const itemsNode = (count: number | string) => node('Items', 'CUSTOM.manyItems', { count });

/** The nodes one after another. */
export function chain(name: string, nodes: WorkflowNode[], settings: Json = {}): Workflow {
	const links = nodes
		.slice(1)
		.map((target, index) => [
			nodes[index]?.name,
			{ main: [[{ node: target.name, type: 'main', index: 0 }]] },
		]);
	return {
		name,
		nodes,
		connections: Object.fromEntries(links) as Json,
		settings: { executionOrder: 'v1', ...settings },
	};
}

/** A webhook, this many items as its call says, and the node that is measured. */
export const sendingWorkflow = (name: string, sender: WorkflowNode): Workflow =>
	chain(name, [webhookNode(name), itemsNode('={{ $json.body.count }}'), sender], KEEP_NOTHING);
