import type { FailureCode } from '../lib/failure';

/** The failures of a token exchange, in the words of the credential's user. */
export const LWA_FAILURES = {
	LWA_INVALID_CLIENT: {
		message: 'Login with Amazon does not know this Client ID and Client Secret',
		description:
			'Copy both again from the developer console: your skill > Build > Tools > Permissions, "Alexa Client Id" and "Alexa Client Secret". Do not use those of a Login with Amazon security profile or of account linking.',
	},
	LWA_INVALID_SCOPE: {
		message: 'Login with Amazon refuses this scope for your skill',
		description:
			'Run the operation "Check Setup" of the node (Alexa Data Store: "Check" of the resource "Setup"): it shows you how to fix this. For proactive events, the manifest of your skill (its settings file) needs the permission "alexa::devices:all:notifications:write" and each event under "publications". For a custom scope, check its spelling. Then wait 60 seconds and run the node again.',
	},
	LWA_UNAUTHORIZED_CLIENT: {
		message: 'These credentials belong to another Amazon product',
		description:
			'Use the "Alexa Client Id" and "Alexa Client Secret" on the Permissions page of your skill, not those of a security profile or of account linking. Login with Amazon knows this Client ID, but not as an Alexa skill.',
	},
	LWA_INVALID_RESPONSE: {
		message: 'Login with Amazon did not return a token',
		description: "Check the Token URL in the credential. If it is Amazon's own, try again later.",
	},
	FORBIDDEN_HOST: {
		message: 'This credential is not allowed to contact Login with Amazon',
		description:
			'In the credential, add api.amazon.com (or the host of your own Token URL) to "Allowed HTTP Request Domains".',
	},
	LWA_UNAVAILABLE: {
		message: 'Login with Amazon cannot be reached right now',
		description:
			"Try again in a minute. If this continues, check n8n's network connection. If the credential has custom endpoints, check that a server runs there.",
	},
} as const satisfies Partial<Record<FailureCode, { message: string; description: string }>>;

export type LwaFailureCode = keyof typeof LWA_FAILURES;

/** What went wrong with an exchange. */
export interface LwaFailure {
	code: LwaFailureCode;
	message: string;
	description: string;
}

/** `detail` is Amazon's word for it or a status, never a secret or a token. */
export function lwaFailure(code: LwaFailureCode, detail?: string): LwaFailure {
	const { message, description } = LWA_FAILURES[code];
	return { code, message, description: detail ? `${description} (${detail})` : description };
}

/** Amazon's error names; anything else is a response that cannot be used. */
export const LWA_CODE_BY_ERROR: ReadonlyMap<string, LwaFailureCode> = new Map([
	['invalid_client', 'LWA_INVALID_CLIENT'],
	['invalid_scope', 'LWA_INVALID_SCOPE'],
	['unauthorized_client', 'LWA_UNAUTHORIZED_CLIENT'],
	['server_error', 'LWA_UNAVAILABLE'],
	['temporarily_unavailable', 'LWA_UNAVAILABLE'],
]);
