import { type IWebhookFunctions, NodeOperationError } from 'n8n-workflow';
import { responseProblem, SAMPLE_RESPONSE } from '../shared/alexa/skillRequest/response';
import type { TriggerSettings } from './settings';

const FIRST_FAILURE_STATUS = 400;

/**
 * Watches n8n's response to Alexa where it leaves, since n8n has no other place for that.
 *
 * With *When Last Node Finishes* n8n responds with the items of the last node, whatever they are: Alexa gets the last
 * item, and an item that is no response for Alexa fails as errors in n8n do. `onStatus` gets the status. The events of the
 * response cannot tell it: they end with the connection, and Alexa leaves after 8 seconds, while the workflow runs on.
 */
export function watchResponse(
	context: IWebhookFunctions,
	respond: TriggerSettings['respond'],
	onStatus: (statusCode: number) => void,
): void {
	const response = context.getResponseObject();
	const send = response.json.bind(response);
	let isFromLastNode = respond === 'lastNode';
	response.json = (body: unknown) => {
		const isChecked = isFromLastNode && response.statusCode < FIRST_FAILURE_STATUS;
		// If it fails, n8n responds once more, with the error.
		isFromLastNode = false;
		const content = isChecked ? lastItemOf(context, body) : body;
		response.json = send;
		const sent = send(content);
		onStatus(response.statusCode);
		return sent;
	};
}

function lastItemOf(context: IWebhookFunctions, body: unknown): unknown {
	const item: unknown = Array.isArray(body) ? body[body.length - 1] : body;
	const problem = responseProblem(item);
	if (problem === undefined) return item;
	throw new NodeOperationError(
		context.getNode(),
		`The last item of the last node must be a response for Alexa, but ${problem}. For example: ${SAMPLE_RESPONSE}`,
	);
}
