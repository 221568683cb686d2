import { expect, it } from 'vitest';
import { waitFor } from '../../../scripts/n8n/rest/waitFor.mts';
import { announced, importExample } from '../support/example.mts';
import { listen } from '../support/listen.mts';
import { n8nDoes, rest, useRealN8n } from '../support/realN8n.mts';
import { chain, code, webhook } from '../support/workflow.mts';

useRealN8n();

it('a workflow that fails makes the Echo say its name, once for each execution', async () => {
	const { id } = await importExample('error-to-echo');
	if (n8nDoes('wantsPublishedSubWorkflows')) await rest.activateWorkflow({ id } as never);
	const failing = chain('Backup', webhook('backup'), code('Fail', 'throw new Error("example");'));
	await listen({ ...failing, settings: { ...failing.settings, errorWorkflow: id } });
	await rest.callWebhook('backup');
	const notifications = await waitFor(async () => announced().length > 0 && announced(), {
		what: 'the error workflow did not notify',
		timeoutMs: 30_000,
	});
	expect(notifications).toMatchObject([
		{ payload: { messageGroup: { creator: { name: 'n8n workflow Backup' }, urgency: 'URGENT' } } },
	]);
});
