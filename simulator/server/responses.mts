import type { Check, Reach, Reaches } from '../amazon/checks.mts';

/** What goes back to the caller, and what the log says about it. */
export interface SimulatedResponse {
	status: number;
	headers?: Record<string, string>;
	body?: string;
	contentType?: string;
	/** One sentence for a person: what was checked, why refused, why nobody gets it. */
	outcome: string;
	tokenFingerprint?: string;
	/** What was looked at, in this order. */
	checks?: Check[];
	/** Which devices an event got to; left out where none was asked for. */
	reached?: Reach[];
	/** Of an accepted event. */
	reaches?: Reaches;
}

const json = 'application/json;charset=UTF-8';

export function jsonResponse(status: number, body: unknown, outcome: string): SimulatedResponse {
	return { status, body: JSON.stringify(body), contentType: json, outcome };
}

/** 202 of both services: empty, without a content type (error tables of ask-sdk-model 1.86.0). */
export function accepted(outcome: string): SimulatedResponse {
	return { status: 202, outcome };
}

/**
 * Refusal by one of the APIs. The body is `{ code?, message? }` (ask-sdk-model 1.86.0); the values of
 * `code` are published nowhere, so it is left out.
 */
export function apiRefusal(status: number, message: string, outcome = message): SimulatedResponse {
	return jsonResponse(status, { message }, outcome);
}

/** Answers with a token must not be cached: Amazon's page on access tokens. */
const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };

export function lwaResponse(status: number, body: unknown, outcome: string): SimulatedResponse {
	return { ...jsonResponse(status, body, outcome), headers: noStore };
}

export function lwaRefusal(
	status: number,
	error: string,
	description: string,
	outcome = description,
): SimulatedResponse {
	return lwaResponse(status, { error, error_description: description }, `${error}: ${outcome}`);
}
