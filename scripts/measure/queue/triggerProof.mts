import { load } from '../bench/receive/load.mts';
import { signedRequests, type SignedRequest } from '../bench/receive/signedRequests.mts';
import { waitFor } from '../../n8n/rest/waitFor.mts';
import { webhooksOf } from '../../n8n/rest/webhooksOf.mts';
import type { Field } from './field.mts';
import { receivingWorkflow } from './queueWorkflows.mts';
import type { Verdict } from './verdict.mts';
import { takenBy } from '../../queue/workerLog.mts';

const TIMEOUT_MS = 30_000;

/** One genuine request, which Alexa sends to the webhook process twice, and then to the main process. */
export async function proveTrigger({ system, log }: Field): Promise<Verdict[]> {
	log('A signed request to the webhook process, twice, and to the main process');
	const saved = await system.rest.createWorkflow(receivingWorkflow('queue-trigger'));
	await system.rest.activateWorkflow(saved);
	const path = webhooksOf(saved)[0]?.path as string;
	await system.webhooks.waitForWebhook(path, 'POST');
	const [request] = (await signedRequests(1)) as [SignedRequest];
	// Throws unless it is acknowledged.
	const post = (url: string) => load(`${url}/webhook/${path}`, [request], 1);
	const started = async (count: number) =>
		await waitFor(
			async () => {
				const executions = await system.rest.getExecutions(saved.id);
				const done = executions.filter(({ status }) => status === 'success');
				return done.length >= count && executions.map(({ id }) => id);
			},
			{ what: `${count} executions of the trigger did not end`, timeoutMs: TIMEOUT_MS },
		);
	await post(system.webhook.url);
	await post(system.webhook.url);
	const ids = await started(1);
	await post(system.main.url);
	const both = await started(2);
	const onWorkers = system.workers.flatMap((worker) => takenBy(worker.log()));
	return [
		{
			what: 'Alexa Skill Trigger: a request that arrives at the webhook process twice starts',
			required: '1 execution, on a worker',
			measured: String(ids.length),
			isMet: ids.length === 1 && ids.every((id) => onWorkers.includes(id)),
		},
		{
			what: 'Alexa Skill Trigger: the same request at another process',
			required: '1 more, as each process remembers for itself',
			measured: String(both.length - ids.length),
			isMet: both.length === 2,
		},
	];
}
