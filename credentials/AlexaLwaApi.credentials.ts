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
import { CREDENTIAL_FIELDS } from '../nodes/shared/alexa/input/fields';
import { authorize, prepareRequest } from '../nodes/shared/n8n/credential/authorize';
import { credentialTest } from '../nodes/shared/n8n/credential/credentialTest';
import { byLabel } from '../nodes/shared/n8n/parameters/editorFields';

const customOnly = { show: { endpoints: ['custom'] } };

/**
 * Client id and secret of an Alexa skill. Exchanges them for a token of the scope that each request needs, and renews it
 * before it expires. Tokens are kept in the memory of the process and never stored; see `prepareRequest` for how.
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
				'The Alexa Client ID of your skill. In the Alexa developer console, open your skill and go to Build > Tools > Permissions. The Client ID of a Login with Amazon security profile does not work.',
		},
		{
			displayName: CREDENTIAL_FIELDS.clientSecret.field,
			name: CREDENTIAL_FIELDS.clientSecret.name,
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. amzn1.oa2-cs.v1.5678…',
			description: 'The Alexa Client Secret, shown on the same page as the Client ID',
		},
		{
			displayName: CREDENTIAL_FIELDS.region.field,
			name: CREDENTIAL_FIELDS.region.name,
			type: 'options',
			options: REGION_NAMES.map((region) => ({
				name: REGIONS[region].label,
				value: region,
				description: REGIONS[region].apiBaseUrl,
			})).sort(byLabel),
			default: DEFAULT_REGION,
			description:
				'Where the Amazon accounts of your users are. Amazon accepts an event in the wrong region, but it reaches nobody. You can choose another region in each node.',
		},
		{
			displayName: 'Test Credential With',
			name: 'testService',
			type: 'options',
			options: [
				{
					name: 'Custom Scope',
					value: 'customScope',
					description: 'For other Alexa APIs in the HTTP Request node',
				},
				{ name: 'Data Store', value: 'dataStore' },
				{ name: 'Proactive Events', value: 'proactiveEvents' },
				{ name: 'Skill Messages', value: 'skillMessaging' },
			],
			default: 'proactiveEvents',
			description:
				'The access that n8n requests when it tests this credential. Choose one that your skill uses, because Amazon may refuse the others.',
		},
		{
			displayName: CREDENTIAL_FIELDS.customScope.field,
			name: CREDENTIAL_FIELDS.customScope.name,
			type: 'string',
			default: '',
			placeholder: 'e.g. alexa::…',
			displayOptions: { show: { testService: ['customScope'] } },
			description:
				'The access (scope) for other Alexa APIs that you call with the HTTP Request node. The Alexa nodes use their own. Keep Test Credential With set to Custom Scope: otherwise n8n ignores this value, and deletes it when you save.',
		},
		{
			displayName: CREDENTIAL_FIELDS.endpoints.field,
			name: CREDENTIAL_FIELDS.endpoints.name,
			type: 'options',
			options: [
				{ name: 'Amazon', value: 'amazon' },
				{
					name: 'Custom',
					value: 'custom',
					description: 'For a local simulator or your own gateway',
				},
			],
			default: 'amazon',
			description: 'Which servers n8n uses for access tokens and requests',
		},
		{
			displayName: CREDENTIAL_FIELDS.tokenUrl.field,
			name: CREDENTIAL_FIELDS.tokenUrl.name,
			type: 'string',
			default: AMAZON_TOKEN_URL,
			required: true,
			displayOptions: customOnly,
			description:
				'Where n8n gets access tokens. It must start with https (or http if it runs on the same machine as n8n).',
		},
		{
			displayName: CREDENTIAL_FIELDS.apiBaseUrl.field,
			name: CREDENTIAL_FIELDS.apiBaseUrl.name,
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. http://127.0.0.1:8377/{region}',
			displayOptions: customOnly,
			description:
				'Where the nodes send their requests. n8n replaces {region} with na, eu or fe. It must start with https (or http if it runs on the same machine as n8n).',
		},
	];

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		return prepareRequest(this.helpers, credentials);
	}

	authenticate: IAuthenticate = async (credentials, requestOptions) =>
		await authorize(credentials, requestOptions);

	test: ICredentialTestRequest = credentialTest;
}
