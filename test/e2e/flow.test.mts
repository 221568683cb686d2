import { describe, expect, it } from 'vitest';
import type { Execution, Json, Workflow } from '../../scripts/n8n/rest/n8nTypes.mts';
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
import { chain, items, manualTrigger, node, unicast } from './support/workflow.mts';
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

describe('Loop Over Items', () => {
	it('sends each batch, and each item once', async () => {
		const execution = await loopOver(users(5), 2);
		expect(execution.data.resultData.runData.Event).toHaveLength(3);
		expect(sentTo().sort()).toEqual(users(5).map(({ user }) => user));
		expect(new Set(control.pending().map(({ referenceId }) => referenceId)).size).toBe(5);
	});

	it('over the same user makes each round a notification of its own', async () => {
		await loopOver(Array(3).fill({ user: userId('one') }), 1);
		expect(control.pending()).toHaveLength(3);
	});

	async function loopOver(list: Json[], batchSize: number): Promise<Execution> {
		const loop = node('Loop', 'n8n-nodes-base.splitInBatches', { batchSize }, { typeVersion: 3 });
		const workflow = chain('Loop', manualTrigger(), items(list), loop, await sending());
		const { id } = await rest.createWorkflow(withLoop(workflow));
		return await rest.runWorkflow(id, 'Manual Trigger');
	}

	/** The second output of the loop feeds the sending node, which feeds the loop. */
	function withLoop(workflow: Workflow): Workflow {
		const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
		const connections = {
			...workflow.connections,
			Loop: { main: [[], to('Event')] },
			Event: { main: [to('Loop')] },
		};
		return { ...workflow, connections };
	}
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

describe('a single node with pinned data before it', () => {
	const pinned = async (): Promise<Workflow> => ({
		...chain('Pinned', manualTrigger(), items(users(5)), await sending()),
		pinData: { Items: [{ json: { user: userId('pinned') } }] } as Json,
	});

	it('sends the pinned items', async () => {
		const { id } = await rest.createWorkflow(await pinned());
		const execution = await runNode(rest, id, 'Event');
		expect(outputOf(execution, 'Event')).toMatchObject([{ accepted: true }]);
		expect(sentTo()).toEqual([userId('pinned')]);
	});

	it('run again after its own run, sends again', async () => {
		const { id } = await rest.createWorkflow(await pinned());
		const first = await runNode(rest, id, 'Event');
		const { runData } = first.data.resultData;
		const again = await runNode(rest, id, 'Event', runData, ['Event']);
		expect(outputOf(again, 'Event')).toMatchObject([{ accepted: true, duplicate: false }]);
		expect(sentTo()).toEqual([userId('pinned'), userId('pinned')]);
	});
});
