/**
 * The closed list of what can go wrong. Workflows branch on these names, so one is never renamed or reused.
 * docs/errors.md explains each with its remedy.
 */
export const FAILURE_CODES = [
	'INVALID_INPUT',
	'EXPRESSION',
	'LWA_INVALID_CLIENT',
	'LWA_INVALID_SCOPE',
	'LWA_UNAUTHORIZED_CLIENT',
	'LWA_INVALID_RESPONSE',
	'LWA_UNAVAILABLE',
	'NOT_AUTHORIZED',
	'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED',
	'UNKNOWN_USER',
	'DUPLICATE_REFERENCE_ID',
	'NOTIFICATION_LIMIT',
	'NOT_DELIVERED',
	'THROTTLED',
	'SERVICE_UNAVAILABLE',
	'NETWORK',
	'TIMEOUT',
	'REJECTED',
	'CANCELLED',
	'FORBIDDEN_HOST',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** Why one request did not succeed: `message` says what happened, `description` what to do. */
export interface Failure {
	code: FailureCode;
	message: string;
	description: string;
	statusCode?: number;
	requestId?: string;
	/** How often the API was called for it; token exchanges do not count. */
	attempts: number;
	/** Only where Amazon asked for a longer pause than a workflow should wait. */
	retryAfterSeconds?: number;
	/** The refusal was put down to the user, but the token was refused for other users too: it may be revoked. */
	tokenMayBeRevoked?: true;
}

export const isFailureCode = (value: unknown): value is FailureCode =>
	(FAILURE_CODES as readonly unknown[]).includes(value);
