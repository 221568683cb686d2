import { type IWebhookFunctions, NodeOperationError } from 'n8n-workflow';
import { ANSWER_RULE, isAnswer } from '../shared/alexa/skillRequest/response';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/**
 * Tells the status of n8n's answer when it is written. The events of the response do not: they end with the
 * connection, and Alexa leaves after 8 seconds, while the workflow runs on and may fail.
 */
export function whenAnswered(response: Response, tell: (statusCode: number) => void): void {
	const send = response.json.bind(response);
	response.json = (body: unknown) => {
		response.json = send;
		const sent = send(body);
		tell(response.statusCode);
		return sent;
	};
}

const FIRST_FAILURE_STATUS = 400;

/**
 * n8n answers with the items of the last node, whatever they are, and has no place for a node to look at them. So the
 * answer is looked at where it leaves: Alexa gets the last item, and what is no answer fails as errors in n8n do.
 */
export function answerFromLastNode(context: IWebhookFunctions): void {
	const response = context.getResponseObject();
	const send = response.json.bind(response);
	response.json = (body: unknown) => {
		response.json = send;
		if (response.statusCode >= FIRST_FAILURE_STATUS) return send(body);
		const answer: unknown = Array.isArray(body) ? body[body.length - 1] : body;
		if (isAnswer(answer)) return send(answer);
		throw new NodeOperationError(
			context.getNode(),
			`With "Respond" set to "When Last Node Finishes", the last item of the last node ${ANSWER_RULE}`,
		);
	};
}
