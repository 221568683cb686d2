import type { IExecuteFunctions } from 'n8n-workflow';
import type { ExecutionPosition } from '../alexa/event/referenceId';

/** Where in which execution each item is; the same again when n8n runs the node or the job a second time. */
export function positionsIn(context: IExecuteFunctions): (itemIndex: number) => ExecutionPosition {
	const runIndex: unknown = context.evaluateExpression('{{ $runIndex }}', 0);
	const run = {
		executionId: context.getExecutionId(),
		nodeId: context.getNode().id,
		runIndex: typeof runIndex === 'number' ? runIndex : 0,
	};
	return (itemIndex) => ({ ...run, itemIndex });
}
