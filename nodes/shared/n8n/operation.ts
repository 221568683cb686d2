import { type IExecuteFunctions, type INodeExecutionData, NodeOperationError } from 'n8n-workflow';

interface Executable<Rest extends unknown[]> {
	execute(context: IExecuteFunctions, ...rest: Rest): Promise<INodeExecutionData[]>;
}

/**
 * Runs the operation that is chosen; it is the same for all items, because its field takes no expression.
 *
 * @throws {NodeOperationError} if there is no such operation
 */
export async function executeOperation<Rest extends unknown[]>(
	context: IExecuteFunctions,
	operations: Readonly<Record<string, Executable<Rest>>>,
	...rest: Rest
): Promise<INodeExecutionData[]> {
	const chosen = String(context.getNodeParameter('operation', 0, ''));
	const operation = Object.hasOwn(operations, chosen) ? operations[chosen] : undefined;
	if (operation) return await operation.execute(context, ...rest);
	throw unknownChoice(context, '"Operation" does not have a valid value', chosen, {
		advice: 'Choose one from the list.',
		known: Object.keys(operations),
	});
}

/**
 * n8n appends "Custom API Call" to the resources and operations of every node whose credential can sign requests; it is
 * no choice of this node.
 *
 * @see n8n, load-nodes-and-credentials.ts, injectCustomApiCallOptions
 */
const CUSTOM_API_CALL = '__CUSTOM_API_CALL__';

const USE_HTTP_REQUEST =
	'"Custom API Call" does not work in this node. Use the HTTP Request node: set Authentication to "Predefined Credential Type" and choose "Alexa LWA API".';

/** The resource is none that the node has; it is the same for all items, because its field takes no expression. */
export const unknownResource = (
	context: IExecuteFunctions,
	chosen: unknown,
	known: readonly string[],
): NodeOperationError =>
	unknownChoice(context, '"Resource" does not have a valid value', chosen, {
		advice: 'Choose one from the list. Expressions do not work in this field.',
		known,
	});

/** The resource or operation of a node is none that it has. */
const unknownChoice = (
	context: IExecuteFunctions,
	title: string,
	chosen: unknown,
	{ advice, known }: { advice: string; known: readonly string[] },
): NodeOperationError =>
	new NodeOperationError(context.getNode(), title, {
		description:
			chosen === CUSTOM_API_CALL
				? USE_HTTP_REQUEST
				: `${advice} In JSON it is one of: ${known.join(', ')}.`,
	});
