import type { Problem } from '../alexa/input/problem';

/**
 * n8n appends "Custom API Call" to the operations of every node whose credential can sign requests; it is not an
 * operation of this node.
 *
 * @see n8n, load-nodes-and-credentials.ts, injectCustomApiCallOptions
 */
export const CUSTOM_API_CALL = '__CUSTOM_API_CALL__';

export const customApiCallProblem: Problem = {
	field: 'Operation',
	path: 'operation',
	value: '"Custom API Call"',
	rule: 'cannot call the API freely here: use the HTTP Request node with Authentication "Predefined Credential Type" and "Alexa LWA API"',
};
