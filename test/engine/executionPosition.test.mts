import { expect, test } from 'vitest';
import { dist } from './support/engine.mts';

const { executionPositionsIn } = dist('nodes/AlexaProactiveEvent/eventRequests.js') as {
	executionPositionsIn(context: object): (itemIndex: number) => Record<string, unknown>;
};

const contextWith = (changes: { runIndex?: unknown; executionId?: string } = {}) => ({
	getWorkflowDataProxy: () => ({ $runIndex: changes.runIndex ?? 0 }),
	getNode: () => ({ id: 'node', name: 'Alexa' }),
	getInstanceId: () => 'instance',
	getWorkflow: () => ({ id: 'workflow' }),
	getExecutionId: () => changes.executionId ?? '1',
});

test('an item has its place in the loop, in the execution and in the instance', () => {
	expect(executionPositionsIn(contextWith({ runIndex: 3 }))(7)).toEqual({
		instanceId: 'instance',
		workflowId: 'workflow',
		executionId: '1',
		nodeName: 'Alexa',
		nodeId: 'node',
		runIndex: 3,
		itemIndex: 7,
	});
});

test('a round that cannot be told counts as the first', () => {
	expect(executionPositionsIn(contextWith({ runIndex: 'unknown' }))(0).runIndex).toBe(0);
});

test('an execution without an id is like no other', () => {
	const idOf = () => executionPositionsIn(contextWith({ executionId: '' }))(0).executionId;
	expect(idOf()).not.toBe(idOf());
});
