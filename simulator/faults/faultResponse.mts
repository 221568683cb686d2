import type { Call } from '../amazon/call.mts';
import { refusalOfStatus } from '../amazon/dataStore/refusal.mts';
import {
	accepted,
	apiRefusal,
	jsonResponse,
	lwaRefusal,
	type SimulatedResponse,
} from '../server/responses.mts';
import type { Fault } from './faults.mts';

const page =
	'<!DOCTYPE html><html><head><title>Service</title></head><body><h1>Service</h1></body></html>';

// invalid_client and invalid_request are documented; the other words are RFC 6749's for the same situations.
const lwaErrors: Readonly<Record<number, string>> = {
	400: 'invalid_request',
	401: 'invalid_client',
	403: 'access_denied',
	503: 'temporarily_unavailable',
};

/** Whether the fault answers by itself, so that the service never sees the call. */
export function answersAlone(fault: Fault): boolean {
	return (fault.status !== undefined || fault.html === true) && fault.process !== true;
}

/** The answer as the fault leaves it; `processed` is the service's own when it saw the call. */
export function faultResponse(
	fault: Fault,
	call: Call,
	processed: SimulatedResponse | undefined,
): SimulatedResponse {
	const response = baseResponse(fault, call, processed);
	if (fault.headers) response.headers = { ...response.headers, ...fault.headers };
	if (fault.html) {
		response.body = typeof fault.body === 'string' ? fault.body : page;
		response.contentType = 'text/html;charset=UTF-8';
	} else if (fault.body !== undefined) {
		response.body = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body);
		response.contentType = 'application/json';
	}
	if (fault.contentType !== undefined) response.contentType = fault.contentType;
	// A 202 is empty, and of nothing no half can be sent.
	if (fault.truncate && !response.body)
		response.body = JSON.stringify({ message: 'Request accepted' });
	return response;
}

function baseResponse(
	fault: Fault,
	call: Call,
	processed: SimulatedResponse | undefined,
): SimulatedResponse {
	const status = fault.status ?? (fault.html ? 200 : undefined);
	if (status === undefined) return { ...(processed ?? accepted('a fault without an effect')) };
	const seen = processed ? `, after: ${processed.outcome}` : '; the service did not see the call';
	const outcome = `a fault answered ${status}${seen}`;
	const body = status < 400 ? { ...accepted(outcome), status } : refusal(status, call, outcome);
	return processed?.tokenFingerprint
		? { ...body, tokenFingerprint: processed.tokenFingerprint }
		: body;
}

function refusal(status: number, call: Call, outcome: string): SimulatedResponse {
	const message = `Scripted fault ${status}`;
	if (call.service === 'dataStore') {
		return jsonResponse(status, refusalOfStatus(status, message), outcome);
	}
	if (call.service !== 'lwa') return apiRefusal(status, message, outcome);
	return { ...lwaRefusal(status, lwaErrors[status] ?? 'server_error', message), outcome };
}
