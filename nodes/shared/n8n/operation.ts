import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodePropertyOptions,
	NodeOperationError,
} from 'n8n-workflow';
import { describeProblem } from '../alexa/input/problem';
import { CUSTOM_API_CALL, customApiCallProblem } from './customApiCall';

export interface Operation {
	description: INodePropertyOptions;
	execute(context: IExecuteFunctions): Promise<INodeExecutionData[]>;
}

/** Runs the operation that is chosen; it is the same for all items, because its field takes no expression. */
export async function executeOperation(
	context: IExecuteFunctions,
	operations: readonly Operation[],
): Promise<INodeExecutionData[]> {
	const chosen = context.getNodeParameter('operation', 0);
	const operation = operations.find(({ description }) => description.value === chosen);
	if (operation) return await operation.execute(context);
	const isCustomApiCall = chosen === CUSTOM_API_CALL;
	throw new NodeOperationError(context.getNode(), 'This operation does not exist in this node', {
		description: isCustomApiCall
			? `${describeProblem(customApiCallProblem)}.`
			: `"Operation" must be one of ${operations.map(({ description }) => String(description.value)).join(', ')}.`,
	});
}
