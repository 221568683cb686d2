import { randomUUID } from 'node:crypto';
import type { IExecuteFunctions, INode } from 'n8n-workflow';
import type { ExecutionPosition } from '../../alexa/proactiveEvent/referenceId';

/**
 * Where in which execution each item is; the same again when n8n runs the node or the job a second time. An execution
 * without an id is like no other, or its notifications would be taken for those of another one.
 */
export function executionPositionsIn(
	context: IExecuteFunctions,
): (itemIndex: number) => ExecutionPosition {
	// An expression fails if the workflow's time zone is not valid.
	const runIndex: unknown = context.getWorkflowDataProxy(0).$runIndex;
	const { id: nodeId = '', name: nodeName } = context.getNode() as Partial<INode> & {
		name: string;
	};
	const run = {
		instanceId: context.getInstanceId(),
		workflowId: context.getWorkflow().id ?? '',
		executionId: context.getExecutionId() || randomUUID(),
		nodeName,
		nodeId,
		runIndex: typeof runIndex === 'number' ? runIndex : 0,
	};
	return (itemIndex) => ({ ...run, itemIndex });
}
