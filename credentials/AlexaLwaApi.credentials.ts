import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { AMAZON_TOKEN_URL } from '../nodes/shared/alexa/amazon/endpoints';
import { DEFAULT_REGION, REGION_NAMES, REGIONS } from '../nodes/shared/alexa/amazon/regions';
import { authorize, prepareRequest } from '../nodes/shared/n8n/credential/authorize';
import { credentialTest } from '../nodes/shared/n8n/credential/credentialTest';
import { CREDENTIAL_FIELDS } from '../nodes/shared/alexa/input/fields';

const customOnly = { show: { endpoints: ['custom'] } };

/**
 * Client id and secret of an Alexa skill. Exchanges them for a token of the scope that each request needs, and renews it
 * by the clock. Tokens live in the process and are stored nowhere; see `prepareRequest` for how.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/access-token-api.html
 */
export class AlexaLwaApi implements ICredentialType {
	name = 'alexaLwaApi';

	displayName = 'Alexa LWA API';

	icon: Icon = { light: 'file:../icons/alexa.svg', dark: 'file:../icons/alexa.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-alexa/n8n-nodes-alexa#credentials';

	properties: INodeProperties[] = [
		// Never filled: n8n prepares each request of a credential whose expirable field is empty.
		{
			displayName: 'Access Tokens',
			name: 'accessTokens',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: CREDENTIAL_FIELDS.clientId.field,
			name: CREDENTIAL_FIELDS.clientId.name,
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. amzn1.application-oa2-client.1234…',
			description:
				'The Alexa Client ID of your skill: developer console > your skill > Build > Tools > Permissions. Not the one of a Login with Amazon security profile.',
		},
		{
			displayName: CREDENTIAL_FIELDS.clientSecret.field,
			name: CREDENTIAL_FIELDS.clientSecret.name,
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. amzn1.oa2-cs.v1.5678…',
			description: 'The Alexa Client Secret, shown on the same page',
		},
		{
			displayName: CREDENTIAL_FIELDS.region.field,
			name: CREDENTIAL_FIELDS.region.name,
			type: 'options',
			options: REGION_NAMES.map((region) => ({
				name: REGIONS[region].label,
				value: region,
				description: REGIONS[region].apiBaseUrl,
			})),
			default: DEFAULT_REGION,
			description:
				"Where your customers' Alexa accounts are. A call to another region is accepted and reaches nobody. Nodes can choose another one.",
		},
		{
			displayName: 'Test Access To',
			name: 'testService',
			type: 'options',
			options: [
				{ name: 'Custom Scope', value: 'customScope' },
				{ name: 'Proactive Events', value: 'proactiveEvents' },
				{ name: 'Skill Messages', value: 'skillMessaging' },
			],
			default: 'proactiveEvents',
			description:
				'What the test of this credential asks a token for. A skill may be entitled to one and not to the other.',
		},
		{
			displayName: CREDENTIAL_FIELDS.customScope.field,
			name: CREDENTIAL_FIELDS.customScope.name,
			type: 'string',
			default: '',
			placeholder: 'e.g. alexa::datastore',
			description:
				'Only for other Alexa APIs called with the HTTP Request node: the scope of their token. Proactive events and skill messages know theirs.',
		},
		{
			displayName: CREDENTIAL_FIELDS.endpoints.field,
			name: CREDENTIAL_FIELDS.endpoints.name,
			type: 'options',
			options: [
				{ name: 'Amazon', value: 'amazon' },
				{ name: 'Custom', value: 'custom', description: 'For a local simulator or a gateway' },
			],
			default: 'amazon',
			description: 'Where tokens are asked for and where requests go',
		},
		{
			displayName: CREDENTIAL_FIELDS.tokenUrl.field,
			name: CREDENTIAL_FIELDS.tokenUrl.name,
			type: 'string',
			default: AMAZON_TOKEN_URL,
			displayOptions: customOnly,
			description: 'Where tokens are asked for. https, or http on this machine.',
		},
		{
			displayName: CREDENTIAL_FIELDS.apiBaseUrl.field,
			name: CREDENTIAL_FIELDS.apiBaseUrl.name,
			type: 'string',
			default: '',
			placeholder: 'e.g. http://127.0.0.1:8377/{region}',
			displayOptions: customOnly,
			description:
				'Where requests go. {region} becomes na, eu or fe. https, or http on this machine.',
		},
	];

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		return prepareRequest(this.helpers, credentials);
	}

	authenticate: IAuthenticate = async (credentials, requestOptions) =>
		await authorize(credentials, requestOptions);

	test: ICredentialTestRequest = credentialTest;
}
