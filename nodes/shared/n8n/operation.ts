import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodePropertyOptions,
	NodeOperationError,
} from 'n8n-workflow';
import { describeProblem, type Problem } from '../alexa/input/problem';

interface Operation {
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

/**
 * n8n appends "Custom API Call" to the operations of every node whose credential can sign requests; it is not an
 * operation of this node.
 *
 * @see n8n, load-nodes-and-credentials.ts, injectCustomApiCallOptions
 */
export const CUSTOM_API_CALL = '__CUSTOM_API_CALL__';

const customApiCallProblem: Problem = {
	field: 'Operation',
	path: 'operation',
	value: '"Custom API Call"',
	rule: 'cannot call the API freely here: use the HTTP Request node with Authentication "Predefined Credential Type" and "Alexa LWA API"',
};
