import type { Credential, Json, Workflow, WorkflowNode } from '../../n8n/rest/n8nTypes.mts';
import { chain, message, node, unicast, webhook } from '../../n8n/rest/workflow.mts';

export const SENDING_NODE = 'Send';

/** The one field that differs from item to item. */
export const USER = '={{ $json.user }}';

export const eventNode = (name: string, credential: Credential, parameters: Json = {}) =>
	unicast({ creatorName: 'Garage door sensor', ...parameters }, { name, credential });

export const messageNode = (name: string, credential: Credential, parameters: Json = {}) =>
	message({ userId: USER, data: '{ "door": "open" }', ...parameters }, { name, credential });

/** Answers at once. */
export const webhookNode = (path: string, options: Json = {}) =>
	webhook(path, { responseMode: 'onReceived', options });

/** This many items, made in n8n's own process. */
export const itemsNode = (count: number | string) => node('Items', 'CUSTOM.manyItems', { count });

/** The nodes one after another. Nothing is kept, so that no writing to the database falls into a figure. */
export const unkept = (name: string, ...nodes: WorkflowNode[]): Workflow => ({
	...chain(name, ...nodes),
	settings: {
		executionOrder: 'v1',
		saveDataSuccessExecution: 'none',
		saveDataErrorExecution: 'none',
		saveExecutionProgress: false,
	},
});

/** A webhook, this many items as its call says, and the node that is measured. */
export const sendingWorkflow = (name: string, sender: WorkflowNode): Workflow =>
	unkept(name, webhookNode(name), itemsNode('={{ $json.body.count }}'), sender);
