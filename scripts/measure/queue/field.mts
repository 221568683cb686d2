import { exampleClient, type ClientSettings } from '../../../simulator/index.mts';
import type { Log } from '../../lib/progress.mjs';
import type { Credential, ExecutionSummary, SavedWorkflow } from '../../n8n/rest/n8nTypes.mts';
import { waitFor } from '../../n8n/rest/waitFor.mts';
import type { QueueSystem } from './queueSystem.mts';
import { batchOf, sendingWorkflow, type Sending } from './queueWorkflows.mts';

const ENDED = ['success', 'error', 'crashed', 'canceled'];

/** Workflows in a running system, and the skills that they send for. */
export class Field {
	private readonly clients: ClientSettings[] = [];

	constructor(
		readonly system: QueueSystem,
		readonly log: Log,
	) {}

	/** Of a skill of its own: no process has a token for it. */
	async coldCredential(): Promise<Credential> {
		const clientId = `example-skill-${this.clients.length + 1}`;
		const client = { ...exampleClient, clientId };
		this.clients.push(client);
		this.system.simulator.control.setClients(this.clients);
		const { clientSecret } = client;
		const data = { clientId, clientSecret, region: 'eu' };
		return await this.system.rest.createCredential({ name: clientId, type: 'alexaLwaApi', data });
	}

	async publish(sending: Sending): Promise<SavedWorkflow> {
		const saved = await this.system.rest.createWorkflow(sendingWorkflow(sending));
		await this.system.rest.activateWorkflow(saved);
		await this.system.webhooks.waitForWebhook(sending.path, 'POST');
		return saved;
	}

	/** By way of the webhook process; it answers once the execution is in the queue. */
	async start(path: string, batch: string, users: number): Promise<void> {
		const { status } = await this.system.webhooks.callWebhook(path, batchOf(batch, users));
		if (status !== 200) throw new Error(`The webhook ${path} answered ${status}.`);
	}

	/** The executions of the workflow, once so many have ended. */
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
