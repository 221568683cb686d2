import { exampleSkillId } from '../../../simulator/state/clients.mts';
import type { Credential, Json, Workflow, WorkflowNode } from '../../n8n/rest/n8nTypes.mts';

export type Sender = 'event' | 'message';

export interface Sending {
	path: string;
	sender: Sender;
	credential: Credential;
	/** Beside what all senders have. */
	parameters?: Json;
}

/** The sending node in every workflow. */
export const SENDING_NODE = 'Send';

const node = (name: string, type: string, typeVersion: number, parameters: Json): WorkflowNode => ({
	id: name.toLowerCase().replace(/\W+/g, '-'),
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
});

const SENDERS: Readonly<Record<Sender, [type: string, parameters: Json]>> = {
	event: [
		'n8n-nodes-alexa.alexaProactiveEvent',
		{ audience: 'unicast', userId: '={{ $json.user }}', creatorName: '={{ $json.batch }}' },
	],
	message: [
		'n8n-nodes-alexa.alexaSkillMessage',
		{
			userId: '={{ $json.user }}',
			dataMode: 'json',
			data: '={{ JSON.stringify({ batch: $json.batch }) }}',
		},
	],
};

/** Sends to each of the users that a webhook brings; answers at once, as the queue does the rest. */
export function sendingWorkflow({ path, sender, credential, parameters = {} }: Sending): Workflow {
	const [type, usual] = SENDERS[sender];
	const webhook = node('Webhook', 'n8n-nodes-base.webhook', 2, {
		httpMethod: 'POST',
		path,
		responseMode: 'onReceived',
		options: {},
	});
	const split = node('Split', 'n8n-nodes-base.splitOut', 1, {
		fieldToSplitOut: 'body.users',
		options: {},
	});
	const send = node(SENDING_NODE, type, 1, { ...usual, ...parameters });
	const { id, name } = credential;
	return row(path, { ...webhook, webhookId: path }, split, {
		...send,
		credentials: { [credential.type]: { id, name } },
	});
}

/** Receives what Alexa sends to a skill, and does nothing with it. */
export function receivingWorkflow(path: string): Workflow {
	const trigger = node('Trigger', 'n8n-nodes-alexa.alexaSkillTrigger', 1.1, {
		skillId: exampleSkillId,
		events: ['AlexaSkillEvent.ProactiveSubscriptionChanged'],
		respond: 'immediately',
		options: {},
	});
	return row(path, { ...trigger, webhookId: path }, node('End', 'n8n-nodes-base.noOp', 1, {}));
}

function row(name: string, ...nodes: WorkflowNode[]): Workflow {
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
		settings: { executionOrder: 'v1' },
	};
}

const USER_ID_START = 'amzn1.ask.account.QUEUE-';

/** What a call of the webhook brings: so many users, each to be notified once for this batch. */
export const batchOf = (batch: string, count: number): Json => ({
	users: Array.from({ length: count }, (_, index) => ({ batch, user: `${USER_ID_START}${index}` })),
});
