import { exampleClient, type ClientSettings } from '../../../simulator/index.mts';
import { exampleCredential } from '../../n8n/rest/exampleCredential.mts';
import type {
	Credential,
	ExecutionSummary,
	Json,
	SavedWorkflow,
	WorkflowNode,
} from '../../n8n/rest/n8nTypes.mts';
import { waitFor } from '../../n8n/rest/waitFor.mts';
import { chain, node } from '../../n8n/rest/workflow.mts';
import { eventNode, messageNode, SENDING_NODE, webhookNode } from '../lib/workflows.mts';
import type { QueueSystem } from './queueSystem.mts';

const ENDED = ['success', 'error', 'crashed', 'canceled'];
const USER_ID_START = 'amzn1.ask.account.QUEUE-';

/** What is sent: the batch and the user of each item can be told from each request. */
export const SENDERS = {
	event: {
		title: 'Alexa Proactive Event',
		service: 'proactiveEvents',
		nodeOf: (credential: Credential, parameters: Json = {}): WorkflowNode =>
			eventNode(SENDING_NODE, credential, { creatorName: '={{ $json.batch }}', ...parameters }),
	},
	message: {
		title: 'Alexa Skill Message',
		service: 'skillMessaging',
		nodeOf: (credential: Credential): WorkflowNode =>
			messageNode(SENDING_NODE, credential, {
				data: '={{ JSON.stringify({ batch: $json.batch }) }}',
			}),
	},
} as const;

export type Sender = keyof typeof SENDERS;

/** Workflows in a running system, and the skills that they send for. */
export class QueueRig {
	private readonly clients: ClientSettings[] = [];

	constructor(readonly system: QueueSystem) {}

	/** Of a skill of its own: no process has a token for it. */
	async coldCredential(): Promise<Credential> {
		const client = { ...exampleClient, clientId: `example-skill-${this.clients.length + 1}` };
		this.clients.push(client);
		this.system.simulator.control.setClients(this.clients);
		return await this.system.rest.createCredential(exampleCredential({}, client));
	}

	/** Sends to each of the users that a call brings, and answers at once. */
	async publish(path: string, sender: WorkflowNode): Promise<SavedWorkflow> {
		const split = node('Split', 'n8n-nodes-base.splitOut', {
			fieldToSplitOut: 'body.users',
			options: {},
		});
		const { rest, webhooks } = this.system;
		const saved = await rest.createWorkflow(chain(path, webhookNode(path), split, sender));
		await rest.activateWorkflow(saved);
		await webhooks.waitForWebhook(path, 'POST');
		return saved;
	}

	/** By way of the webhook process; it answers once the execution is in the queue. */
	async start(path: string, batch: string, count: number): Promise<void> {
		const users = Array.from({ length: count }, (_, index) => ({
			batch,
			user: `${USER_ID_START}${index}`,
		}));
		const { status } = await this.system.webhooks.callWebhook(path, { users });
		if (status !== 200) throw new Error(`The webhook ${path} answered ${status}.`);
	}

	/** The executions of the workflow, newest first, once this many have ended. */
	async untilEnded(
		{ id, name }: SavedWorkflow,
		count: number,
		timeoutMs: number,
	): Promise<ExecutionSummary[]> {
		return await waitFor(
			async () => {
				const executions = await this.system.rest.getExecutions(id);
				const ended = executions.filter(({ status }) => ENDED.includes(status));
				return ended.length >= count && executions;
			},
			{ what: `${count} executions of ${name} did not end`, timeoutMs, everyMs: 200 },
		);
	}
}
