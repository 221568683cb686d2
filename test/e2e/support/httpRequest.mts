import type { Credential, Json, WorkflowNode } from '../../../scripts/n8n/rest/n8nTypes.mts';
import { node } from '../../../scripts/n8n/rest/workflow.mts';

interface Options {
	/** Beside those that a message needs. */
	parameters?: Json;
	settings?: Json;
}

/** n8n's own node with the credential of this package, which sends a message to a user. */
export const httpRequest = (
	credential: Credential,
	userId: string,
	{ parameters, settings }: Options = {},
): WorkflowNode =>
	node(
		'HTTP Request',
		'n8n-nodes-base.httpRequest',
		{
			method: 'POST',
			url: `https://api.eu.amazonalexa.com/v1/skillmessages/users/${encodeURIComponent(userId)}`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'alexaLwaApi',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '{"data":{"a":"b"}}',
			...parameters,
		},
		{ typeVersion: 4.2, credential, ...(settings && { settings }) },
	);
