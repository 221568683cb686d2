import type { FailureCode } from '../../../nodes/shared/alexa/lib/failure.ts';
import type { ApiResponse } from '../../../nodes/shared/alexa/delivery/apiResponse.ts';
import { answer, noAnswer, PAGE } from './delivery.mts';

interface Expectation {
	answer: Extract<ApiResponse, { kind: 'response' | 'noResponse' }>;
	/** Whether the call is made again, for an event, a message, and a message with "Retry Ambiguous". */
	repeated: { event: boolean; message: boolean; ambiguousMessage: boolean };
	/** What it is called in the end, for an event to one user and for a message. */
	event: FailureCode;
	message: FailureCode;
}

const ALWAYS = { event: true, message: true, ambiguousMessage: true };
const IF_AMBIGUOUS = { event: true, message: false, ambiguousMessage: true };
const EVENT_ONLY = { event: true, message: false, ambiguousMessage: false };
const NEVER = { event: false, message: false, ambiguousMessage: false };

const row = (
	title: string,
	given: Expectation['answer'],
	repeated: Expectation['repeated'],
	event: FailureCode,
	message: FailureCode = event,
): [title: string, Expectation] => [title, { answer: given, repeated, event, message }];

/** The table "Retry" of the design, row by row. */
export const RETRY_EXPECTATIONS: Array<[title: string, Expectation]> = [
	row('200 with a page', PAGE, EVENT_ONLY, 'SERVICE_UNAVAILABLE'),
	row(
		'202 with a page',
		answer(202, {}, ' <!DOCTYPE html><p>x'),
		EVENT_ONLY,
		'SERVICE_UNAVAILABLE',
	),
	row('429', answer(429), ALWAYS, 'THROTTLED'),
	row('503', answer(503), ALWAYS, 'SERVICE_UNAVAILABLE'),
	row(
		'503 with a page',
		answer(503, { 'content-type': 'text/html' }, '<html>'),
		ALWAYS,
		'SERVICE_UNAVAILABLE',
	),
	row('500', answer(500), IF_AMBIGUOUS, 'SERVICE_UNAVAILABLE'),
	row('502', answer(502), IF_AMBIGUOUS, 'SERVICE_UNAVAILABLE'),
	row('504', answer(504), IF_AMBIGUOUS, 'SERVICE_UNAVAILABLE'),
	row('a lost connection', noAnswer('connectionLost'), IF_AMBIGUOUS, 'NETWORK'),
	row('a timeout', noAnswer('timeout'), IF_AMBIGUOUS, 'TIMEOUT'),
	row('a refused connection or unknown host', noAnswer('notSent'), ALWAYS, 'NETWORK'),
	row('TLS, a proxy or a guard', noAnswer('blocked'), NEVER, 'NETWORK'),
	row('401', answer(401), NEVER, 'NOT_AUTHORIZED'),
	row('403', answer(403), NEVER, 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED', 'NOT_AUTHORIZED'),
	row('301', answer(301, { location: 'https://elsewhere.example' }), NEVER, 'REJECTED'),
	row('307', answer(307), NEVER, 'REJECTED'),
	row('400', answer(400), NEVER, 'REJECTED'),
	row('404', answer(404), NEVER, 'UNKNOWN_USER'),
	row('409', answer(409), NEVER, 'DUPLICATE_REFERENCE_ID', 'REJECTED'),
	row('413', answer(413), NEVER, 'REJECTED'),
	row('432', answer(432), NEVER, 'NOTIFICATION_LIMIT'),
	row('501', answer(501), NEVER, 'REJECTED'),
];
