import { jsonResponse, type SimulatedResponse } from '../../server/responses.mts';

/**
 * The SDK (ask-sdk-model 1.86.0) lists the types and the statuses apart; who belongs to whom is inferred. 5xx is in
 * no list, and DATASTORE_UNAVAILABLE is "Internal service error".
 */
const statuses = {
	INVALID_REQUEST: 400,
	NO_TARGET_DEFINED: 400,
	TOO_MANY_TARGETS: 400,
	COMMANDS_PAYLOAD_EXCEEDS_LIMIT: 400,
	COMMANDS_DELIVERED: 400,
	CONCURRENCY_ERROR: 400,
	INVALID_ACCESS_TOKEN: 401,
	DATASTORE_SUPPORT_REQUIRED: 403,
	NOT_FOUND: 404,
	TOO_MANY_REQUESTS: 429,
	DATASTORE_UNAVAILABLE: 503,
} as const;

export type RefusalType = keyof typeof statuses;

export const dataStoreRefusal = (
	type: RefusalType,
	message: string,
	outcome = message,
): SimulatedResponse => jsonResponse(statuses[type], { type, message }, `${type}: ${outcome}`);

/** What a scripted status says, by the first type that has it. */
export function refusalOfStatus(
	status: number,
	message: string,
): { type: string; message: string } {
	const found = Object.entries(statuses).find(([, one]) => one === status);
	return {
		type: found?.[0] ?? (status >= 500 ? 'DATASTORE_UNAVAILABLE' : 'INVALID_REQUEST'),
		message,
	};
}
