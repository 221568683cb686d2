import type { ICredentialTestRequest } from 'n8n-workflow';
import { AMAZON_TOKEN_URL } from '../../alexa/amazon/endpoints';
import { SERVICES } from '../../alexa/amazon/services';
import { LWA_FAILURES } from '../../alexa/lwa/lwaError';

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
			scope: `={{ $credentials.testService === "customScope" ? $credentials.customScope.trim() : $credentials.testService === "skillMessaging" ? "${SERVICES.skillMessaging.scope}" : "${SERVICES.proactiveEvents.scope}" }}`,
		},
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	},
	rules: [
		whenError('invalid_client', joined('LWA_INVALID_CLIENT')),
		whenError('invalid_scope', joined('LWA_INVALID_SCOPE')),
		whenError('unauthorized_client', joined('LWA_UNAUTHORIZED_CLIENT')),
		whenError(
			'invalid_request',
			'Login with Amazon misses a value. Fill in Client ID and Client Secret, and Custom Scope if you test that.',
		),
		{
			type: 'responseSuccessBody',
			properties: {
				key: 'access_token',
				value: undefined,
				message: joined('LWA_INVALID_RESPONSE'),
			},
		},
	],
};

function joined(code: keyof typeof LWA_FAILURES): string {
	const { message, description } = LWA_FAILURES[code];
	return `${message}. ${description}`;
}
