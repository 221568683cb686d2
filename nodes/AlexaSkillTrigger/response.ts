import type { IWebhookFunctions } from 'n8n-workflow';

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
