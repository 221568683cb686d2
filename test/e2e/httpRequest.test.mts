import { expect, it } from 'vitest';
import type { Credential, WorkflowNode } from '../../scripts/n8n/rest/n8nTypes.mts';
import { control, execute, newCredential, useRealN8n, userId } from './support/realN8n.mts';
import { node } from './support/workflow.mts';

useRealN8n();

const MESSAGES_PATH = `/v1/skillmessages/users/${encodeURIComponent(userId('one'))}`;

/** n8n's own node with the credential of this package. */
const http = (url: string, credential: Credential): WorkflowNode =>
	node(
		'HTTP',
		'n8n-nodes-base.httpRequest',
		{
			method: 'POST',
			url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'alexaLwaApi',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '{"data":{"a":"b"}}',
		},
		// n8n 1 stops at an empty answer of the type JSON; that it arrived is what matters here.
		{ typeVersion: 4.2, credential, settings: { onError: 'continueRegularOutput' } },
	);

/** What the simulator says of the exchange, and whether the call brought the token it minted. */
function exchangeAndUse() {
	const [exchange, call] = control.requests();
	return [exchange?.outcome, call?.tokenFingerprint === exchange?.tokenFingerprint];
}

it('the HTTP Request node gets the token of the service whose path it calls', async () => {
	const credential = await newCredential();
	await execute('Known path', http(`https://api.eu.amazonalexa.com${MESSAGES_PATH}`, credential));
	expect(exchangeAndUse()).toEqual([
		expect.stringContaining('a token for alexa:skill_messaging,'),
		true,
	]);
	expect(control.requests().at(-1)).toMatchObject({ path: MESSAGES_PATH, status: 202 });
});
