import { expect, test } from 'vitest';
import type { Json } from '../../scripts/n8n/n8nTypes.mts';
import { control, execute, newCredential, useRealN8n } from './support/realN8n.mts';
import { chain, event, items, node } from './support/workflow.mts';

useRealN8n();

const referenceIds = () =>
	control
		.requests({ service: 'proactiveEvents' })
		.map(({ body }) => (body as { referenceId: string }).referenceId);

test('a workflow given as JSON without ids, called twice in one execution → two notifications each time', async () => {
	const credential = await newCredential();
	const withoutId = (name: string): Json => {
		const { id: _, ...rest } = event({}, { credential, name });
		return rest as unknown as Json;
	};
	const trigger = node('Start', 'n8n-nodes-base.executeWorkflowTrigger', {
		inputSource: 'passthrough',
	});
	const called = chain('Inline', trigger, event({}, { name: 'One' }), event({}, { name: 'Two' }));
	const inline = {
		...called,
		nodes: [trigger, withoutId('One'), withoutId('Two')],
	};
	await execute(
		'Caller',
		items([{ n: 1 }, { n: 2 }]),
		node(
			'Call',
			'n8n-nodes-base.executeWorkflow',
			{ source: 'parameter', workflowJson: JSON.stringify(inline), mode: 'each', options: {} },
			{ typeVersion: 1.1 },
		),
	);
	expect(new Set(referenceIds()).size).toBe(4);
	expect(control.requests({ service: 'proactiveEvents' }).map(({ status }) => status)).toEqual([
		202, 202, 202, 202,
	]);
});

test('two nodes with the same id → two notifications', async () => {
	const credential = await newCredential();
	const one = event({}, { credential, name: 'One' });
	const two = { ...event({}, { credential, name: 'Two' }), id: one.id };
	await execute('Copied id', one, two);
	expect(new Set(referenceIds()).size).toBe(2);
});

test('a key in two workflows → one notification, and the second is said not to be accepted', async () => {
	const credential = await newCredential();
	const keyed = event({ referenceIdFrom: 'key', referenceKey: 'order-17' }, { credential });
	await execute('First', keyed);
	const { data } = await execute('Second', { ...keyed, id: 'another' });
	expect(new Set(referenceIds()).size).toBe(1);
	const [item] = data.resultData.runData.Event?.[0]?.data?.main[0] ?? [];
	expect(item?.json).toMatchObject({ accepted: false, duplicate: true });
});
