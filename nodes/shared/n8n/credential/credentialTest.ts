import type { ICredentialTestRequest } from 'n8n-workflow';
import { AMAZON_TOKEN_URL } from '../../alexa/amazon/endpoints';
import { SERVICES } from '../../alexa/amazon/services';
import { LWA_FAILURES } from '../../alexa/lwa/lwaFailure';

/** Responses without a usable body; n8n's rules can see their status only if they count as errors. */
const UNAVAILABLE_STATUSES = [429, 500, 502, 503, 504];

const whenError = (error: string, message: string) => ({
	type: 'responseSuccessBody' as const,
	properties: { key: 'error', value: error, message },
});

/**
 * A real exchange with the values in the form, so that a stored token of former values cannot pass the test. The status
 * is ignored because it cannot tell a refused scope from foreign credentials (both 400).
 */
export const credentialTest: ICredentialTestRequest = {
	request: {
		method: 'POST',
		url: `={{ $credentials.endpoints === "custom" ? $credentials.tokenUrl : "${AMAZON_TOKEN_URL}" }}`,
		headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
		body: {
			grant_type: 'client_credentials',
			client_id: '={{ $credentials.clientId.trim() }}',
			client_secret: '={{ $credentials.clientSecret.trim() }}',
			scope: `={{ $credentials.testService === "customScope" ? $credentials.customScope.trim() : $credentials.testService === "skillMessaging" ? "${SERVICES.skillMessaging.scope}" : $credentials.testService === "dataStore" ? "${SERVICES.dataStore.scope}" : "${SERVICES.proactiveEvents.scope}" }}`,
		},
		ignoreHttpStatusErrors: { ignore: true, except: UNAVAILABLE_STATUSES },
		disableFollowRedirect: true,
	},
	rules: [
		whenError('invalid_client', joined('LWA_INVALID_CLIENT')),
		whenError('invalid_scope', joined('LWA_INVALID_SCOPE')),
		whenError('unauthorized_client', joined('LWA_UNAUTHORIZED_CLIENT')),
		whenError(
			'invalid_request',
			'A value is missing. Enter the Client ID and the Client Secret. If Test Credential With is set to Custom Scope, enter the Custom Scope too.',
		),
		...UNAVAILABLE_STATUSES.map((value) => ({
			type: 'responseCode' as const,
			properties: { value, message: joined('LWA_UNAVAILABLE') },
		})),
		...[undefined, ''].map((value) => ({
			type: 'responseSuccessBody' as const,
			properties: { key: 'access_token', value, message: joined('LWA_INVALID_RESPONSE') },
		})),
	] as NonNullable<ICredentialTestRequest['rules']>,
};

function joined(code: keyof typeof LWA_FAILURES): string {
	const { message, description } = LWA_FAILURES[code];
	return `${message}. ${description}`;
}
