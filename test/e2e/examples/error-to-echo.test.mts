import { expect, it } from 'vitest';
import { waitFor } from '../../../scripts/n8n/rest/waitFor.mts';
import { chain, code, webhook } from '../../../scripts/n8n/rest/workflow.mts';
import { announced, endOf, importExample } from '../support/example.mts';
import { listen, listenWith } from '../support/listen.mts';
import { n8nDoes, rest, useRealN8n } from '../support/realN8n.mts';

useRealN8n();

/** Of the newest execution, once it has ended. */
async function endOfLast(workflowId: string): Promise<string[] | false> {
	const [newest] = await rest.getExecutions(workflowId);
	if (!newest || ['new', 'running', 'waiting'].includes(newest.status)) return false;
	return endOf(await rest.getExecution(newest.id));
}

it('a workflow that fails makes the Echo say its name, once for each execution', async () => {
	const notify = await importExample('error-to-echo');
	if (n8nDoes('wantsPublishedErrorWorkflows')) await listenWith(notify);
	const failing = chain('Backup', webhook('backup'), code('Fail', 'throw new Error("example");'));
	await listen({ ...failing, settings: { ...failing.settings, errorWorkflow: notify.id } });
	const { status } = await rest.callWebhook('backup');
	expect(status).toBe(500);
	const ended = await waitFor(async () => await endOfLast(notify.id), {
		what: 'the error workflow did not run',
		timeoutMs: 60_000,
	});
	expect(ended).toEqual(['success', '']);
	const notifications = announced();
	expect(notifications).toMatchObject([
		{ payload: { messageGroup: { creator: { name: 'n8n workflow Backup' }, urgency: 'URGENT' } } },
	]);
});
