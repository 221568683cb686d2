import { expect, it } from 'vitest';
import type { Json } from '../../scripts/n8n/rest/n8nTypes.mts';
import { chain, items, manualTrigger, node, unicast } from '../../scripts/n8n/rest/workflow.mts';
import {
	control,
	execute,
	n8nDoes,
	newCredential,
	outputOf,
	rest,
	useRealN8n,
	userId,
	users,
} from './support/realN8n.mts';
import { runNode } from './support/restCalls.mts';

useRealN8n();

const sentTo = () =>
	control.requests({ service: 'proactiveEvents' }).map((request) => request.userId);

const sending = async (settings: Json = {}) =>
	unicast({}, { credential: await newCredential(), settings });

it('Execute Once: the first item alone is sent', async () => {
	const execution = await execute('Once', items(users(3)), await sending({ executeOnce: true }));
	expect([outputOf(execution, 'Event').length, sentTo()]).toEqual([1, [userId('user0')]]);
});

it('Loop Over Items with the same user makes each round a notification of its own', async () => {
	const loop = node('Loop', 'n8n-nodes-base.splitInBatches', { batchSize: 1 }, { typeVersion: 3 });
	const list = items(Array(3).fill({ user: userId('one') }));
	const workflow = chain('Loop', manualTrigger(), list, loop, await sending());
	const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
	// The second output of the loop feeds the sending node, which feeds the loop.
	const connections = {
		...workflow.connections,
		Loop: { main: [[], to('Event')] },
		Event: { main: [to('Loop')] },
	};
	const { id } = await rest.createWorkflow({ ...workflow, connections });
	await rest.runWorkflow(id, 'Manual Trigger');
	expect(control.pending()).toHaveLength(3);
});

it('a sub-workflow sends what its caller hands over', async () => {
	const trigger = node(
		'When called',
		'n8n-nodes-base.executeWorkflowTrigger',
		{ inputSource: 'passthrough' },
		{ typeVersion: 1.1 },
	);
	const child = await rest.createWorkflow(chain('Child', trigger, await sending()));
	if (n8nDoes('wantsPublishedSubWorkflows')) await rest.activateWorkflow(child);
	const call = node(
		'Call',
		'n8n-nodes-base.executeWorkflow',
		{ workflowId: { __rl: true, mode: 'id', value: child.id }, options: {} },
		{ typeVersion: 1.2 },
	);
	const execution = await execute('Parent', items(users(3)), call);
	expect(outputOf(execution, 'Call')).toMatchObject(
		users(3).map(({ user }) => ({ accepted: true, userId: user })),
	);
	expect(sentTo()).toHaveLength(3);
});

it('a single node with pinned data before it, run again after its own run, sends again', async () => {
	const { id } = await rest.createWorkflow({
		...chain('Pinned', manualTrigger(), items(users(5)), await sending()),
		pinData: { Items: [{ json: { user: userId('pinned') } }] } as Json,
	});
	const first = await runNode(rest, id, 'Event');
	const { runData } = first.data.resultData;
	const again = await runNode(rest, id, 'Event', runData, ['Event']);
	expect(outputOf(again, 'Event')).toMatchObject([{ accepted: true, duplicate: false }]);
	expect(sentTo()).toEqual([userId('pinned'), userId('pinned')]);
});
