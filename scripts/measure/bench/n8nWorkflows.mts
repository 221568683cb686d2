import type { Credential, Json, Workflow, WorkflowNode } from '../../n8n/rest/n8nTypes.mts';
import type { Contender } from './contenders.mts';
import { EVENT_PATH, ITEMS_CODE, SENDER } from './event.mts';

export const SENDING_NODE = 'Send';

/** The one field that differs from item to item. */
const USER_EXPRESSION = '={{ $json.user }}';

export interface Target {
	url: string;
	/** For the contender without a credential. */
	token: string;
	credential: Credential | undefined;
}

type Sender = Pick<WorkflowNode, 'type' | 'typeVersion' | 'parameters'>;
type N8nKind = Exclude<Contender['kind'], 'sdk' | 'keepAlive'>;

const SENDERS: Record<N8nKind, (atOnce: Contender['atOnce'], target: Target) => Sender> = {
	alexaNode: (concurrency) => ({
		type: 'n8n-nodes-alexa.alexaProactiveEvent',
		typeVersion: 1,
		parameters: {
			operation: 'send',
			event: 'AMAZON.MessageAlert.Activated',
			messageStatus: 'UNREAD',
			freshness: 'NEW',
			creatorName: SENDER,
			messageCount: 1,
			stage: 'development',
			audience: 'unicast',
			userId: USER_EXPRESSION,
			options: { concurrency },
		},
	}),
	bareLoop: (concurrency, { url, token }) => ({
		type: 'n8n-nodes-bench.bareLoop',
		typeVersion: 1,
		parameters: { url: `${url}/na${EVENT_PATH}`, token, concurrency },
	}),
	readingLoop: (concurrency, { url, token }) => ({
		type: 'n8n-nodes-bench.bareLoop',
		typeVersion: 1,
		parameters: { url: `${url}/na${EVENT_PATH}`, token, concurrency, userId: USER_EXPRESSION },
	}),
	httpRequest: (_, { url }) => ({
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.4,
		parameters: {
			method: 'POST',
			url: `${url}/na${EVENT_PATH}`,
			authentication: 'genericCredentialType',
			genericAuthType: 'oAuth2Api',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '={{ $json.body }}',
			options: {},
		},
	}),
};

/** A webhook, a Code node that makes so many items as the call says, and the node that is measured. */
export function benchWorkflow(path: string, contender: Contender, target: Target): Workflow {
	const sender = SENDERS[contender.kind as N8nKind](contender.atOnce, target);
	const items = node('Items', 'n8n-nodes-base.code', 2, { jsCode: ITEMS_CODE });
	return sendingWorkflow(path, items, withCredential(sender, target.credential));
}

/** The same for any node that makes items and any that sends them. */
export const sendingWorkflow = (
	path: string,
	items: WorkflowNode,
	sender: Omit<WorkflowNode, 'id' | 'name' | 'position'>,
): Workflow => ({
	name: path,
	nodes: [
		{
			...node('Webhook', 'n8n-nodes-base.webhook', 2, {
				path,
				httpMethod: 'POST',
				responseMode: 'onReceived',
				options: {},
			}),
			webhookId: path,
		},
		items,
		{ ...node(SENDING_NODE, '', 1, {}), ...sender },
	],
	connections: { Webhook: to(items.name), [items.name]: to(SENDING_NODE) },
	// Nothing is kept, so that no writing to the database falls into a figure.
	settings: {
		executionOrder: 'v1',
		saveDataSuccessExecution: 'none',
		saveDataErrorExecution: 'none',
		saveExecutionProgress: false,
	},
});

const withCredential = (sender: Sender, credential: Credential | undefined) => ({
	...sender,
	...(credential && {
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
	}),
});

export const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: Json,
): WorkflowNode => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
});

const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
