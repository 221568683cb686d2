import { expect, it } from 'vitest';
import { waitFor } from '../../scripts/n8n/rest/waitFor.mts';
import { listen } from './support/listen.mts';
import { control, newCredential, rest, useRealN8n, userId } from './support/realN8n.mts';
import { chain, event, node, unicast, webhook } from './support/workflow.mts';

useRealN8n();

it('a webhook trigger answers with what the node gives out', async () => {
	const credential = await newCredential();
	const sending = unicast({ userId: '={{ $json.body.user }}' }, { credential });
	await listen(chain('Webhook', webhook('notify'), sending));
	const { status, data } = await rest.callWebhook('notify', { user: userId('one') });
	expect([status, data]).toMatchObject([200, [{ accepted: true, userId: userId('one') }]]);
});

it('20 webhook calls at once on a cold credential make one exchange', async () => {
	const credential = await newCredential();
	const sending = unicast({ userId: '={{ $json.body.user }}' }, { credential });
	await listen(chain('Storm', webhook('storm'), sending));
	const answers = await Promise.all(
		Array.from({ length: 20 }, (_, index) =>
			rest.callWebhook('storm', { user: userId(`user${index}`) }),
		),
	);
	expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
	expect(control.counts().exchanges).toBe(1);
});

it('a schedule trigger sends a notification of its own each time', async () => {
	const credential = await newCredential();
	const schedule = node(
		'Schedule',
		'n8n-nodes-base.scheduleTrigger',
		{ rule: { interval: [{ field: 'seconds', secondsInterval: 1 }] } },
		{ typeVersion: 1.2 },
	);
	const workflow = await listen(chain('Schedule', schedule, event({}, { credential })));
	const pending = await waitFor(async () => control.pending().length >= 2 && control.pending(), {
		what: 'the schedule sent nothing',
		timeoutMs: 30_000,
	});
	const [{ mode } = { mode: 'none' }] = await rest.getExecutions(workflow.id);
	expect([mode, new Set(pending.map(({ referenceId }) => referenceId)).size]).toEqual([
		'trigger',
		pending.length,
	]);
});
