import { expect, test } from 'vitest';
import { chain, event, items, node } from '../../scripts/n8n/rest/workflow.mts';
import { control, execute, newCredential, useRealN8n } from './support/realN8n.mts';

useRealN8n();

const referenceIds = () =>
	control
		.requests({ service: 'proactiveEvents' })
		.map(({ body }) => (body as { referenceId: string }).referenceId);

test('a workflow given as JSON without ids, called twice in one execution → two notifications each time', async () => {
	const credential = await newCredential();
	const trigger = node('Start', 'n8n-nodes-base.executeWorkflowTrigger', {
		inputSource: 'passthrough',
	});
	const [one, two] = ['One', 'Two'].map((name) => ({
		...event({}, { credential, name }),
		id: undefined,
	}));
	const called = chain('Inline', trigger, one as never, two as never);
	await execute(
		'Caller',
		items([{ n: 1 }, { n: 2 }]),
		node(
			'Call',
			'n8n-nodes-base.executeWorkflow',
			{ source: 'parameter', workflowJson: JSON.stringify(called), mode: 'each', options: {} },
			{ typeVersion: 1.1 },
		),
	);
	expect(new Set(referenceIds()).size).toBe(4);
	expect(control.requests({ service: 'proactiveEvents' }).map(({ status }) => status)).toEqual([
		202, 202, 202, 202,
	]);
});
