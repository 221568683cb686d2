import { exampleClient } from '../../../simulator/index.mts';
import { proactiveEventsScope } from '../../../simulator/state/clients.mts';
import { exampleCredentialAt } from '../../n8n/rest/exampleCredential.mts';
import type { N8nRest } from '../../n8n/rest/n8nRest.mts';
import type { WorkflowNode } from '../../n8n/rest/n8nTypes.mts';
import { dataStore, node } from '../../n8n/rest/workflow.mts';
import type { Rig } from '../lib/rig.mts';
import { eventNode, SENDING_NODE, USER } from '../lib/workflows.mts';
import type { Contender } from './contenders.mts';

type InN8n = Exclude<Contender, 'sdk'>;

/** The node that sends, as a user would set it up, with its credential. */
export async function senderOf(
	contender: InN8n,
	rest: N8nRest,
	{ url, token }: Rig['access'],
	atOnce: number,
): Promise<WorkflowNode> {
	const endpoint = `${url}/na/v1/proactiveEvents/stages/development`;
	switch (contender) {
		case 'alexa': {
			const credential = await rest.createCredential(exampleCredentialAt(url));
			return eventNode(SENDING_NODE, credential, {
				messageStatus: 'UNREAD',
				freshness: 'NEW',
				messageCount: 1,
				options: { concurrency: atOnce },
			});
		}
		case 'dataStore': {
			const credential = await rest.createCredential(exampleCredentialAt(url));
			const parameters = {
				userId: USER,
				namespace: 'doors',
				key: 'garage',
				contentMode: 'json',
				contentJson: '{ "door": "open" }',
				options: { concurrency: atOnce, requestsPerSecond: 0 },
			};
			return dataStore(parameters, { name: SENDING_NODE, credential });
		}
		case 'httpRequest': {
			const credential = await rest.createCredential({
				name: 'OAuth2',
				type: 'oAuth2Api',
				data: {
					grantType: 'clientCredentials',
					accessTokenUrl: `${url}/auth/o2/token`,
					clientId: exampleClient.clientId,
					clientSecret: exampleClient.clientSecret,
					scope: proactiveEventsScope,
					authentication: 'body',
				},
			});
			const parameters = {
				method: 'POST',
				url: endpoint,
				authentication: 'genericCredentialType',
				genericAuthType: 'oAuth2Api',
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ $json.body }}',
				options: {},
			};
			const options = { typeVersion: 4.4, credential };
			return node(SENDING_NODE, 'n8n-nodes-base.httpRequest', parameters, options);
		}
		case 'loop': {
			const parameters = { url: endpoint, token, userId: USER, concurrency: atOnce };
			return node(SENDING_NODE, 'CUSTOM.bareLoop', parameters);
		}
	}
}
