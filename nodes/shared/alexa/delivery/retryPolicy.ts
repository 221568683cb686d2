import type { ApiResponse, NoAnswer } from './apiResponse';

/** The two kinds of calls: an event has a `referenceId` that makes repeating safe, a message has nothing of the kind. */
export type CallKind = 'event' | 'message';

/** `ifAmbiguousAllowed`: Amazon may have queued the message, so only the user can say that twice is better than never. */
type Repeat = 'always' | 'never' | 'ifAmbiguousAllowed';

export type Situation =
	| 'accepted'
	| 'throttled'
	| 'unavailable'
	| 'html'
	| 'serverFault'
	| 'final'
	| NoAnswer;

interface Row {
	event: Repeat;
	message: Repeat;
	/** Whether Amazon may have processed the call all the same. */
	ambiguous: boolean;
}

export const RETRY_POLICY: Readonly<Record<Exclude<Situation, 'accepted'>, Row>> = {
	throttled: { event: 'always', message: 'always', ambiguous: false },
	unavailable: { event: 'always', message: 'always', ambiguous: false },
	html: { event: 'always', message: 'never', ambiguous: true },
	serverFault: { event: 'always', message: 'ifAmbiguousAllowed', ambiguous: true },
	connectionLost: { event: 'always', message: 'ifAmbiguousAllowed', ambiguous: true },
	timeout: { event: 'always', message: 'ifAmbiguousAllowed', ambiguous: true },
	notSent: { event: 'always', message: 'always', ambiguous: false },
	blocked: { event: 'never', message: 'never', ambiguous: false },
	final: { event: 'never', message: 'never', ambiguous: false },
};

/** 407 is of a proxy on the way, whose answer n8n's helper hands on as if it were Alexa's. */
const SITUATION_BY_STATUS: ReadonlyMap<number, Situation> = new Map([
	[407, 'blocked'],
	[429, 'throttled'],
	[500, 'serverFault'],
	[502, 'serverFault'],
	[503, 'unavailable'],
	[504, 'serverFault'],
]);

/** Amazon answers 202 without a body, the development stage sometimes 200; a gateway's HTML page is no acceptance. */
export function situationOf(
	answer: Extract<ApiResponse, { kind: 'answer' | 'noAnswer' }>,
): Situation {
	if (answer.kind === 'noAnswer') return answer.reason;
	if (answer.statusCode < 200 || answer.statusCode > 299) {
		return SITUATION_BY_STATUS.get(answer.statusCode) ?? 'final';
	}
	return isHtml(answer) ? 'html' : 'accepted';
}

export function isRepeated(situation: Situation, kind: CallKind, retryAmbiguous: boolean): boolean {
	if (situation === 'accepted') return false;
	const repeat = RETRY_POLICY[situation][kind];
	return repeat === 'always' || (repeat === 'ifAmbiguousAllowed' && retryAmbiguous);
}

const isHtml = ({ headers, body }: { headers: Readonly<Record<string, unknown>>; body: unknown }) =>
	typeof body === 'string' &&
	body.trim() !== '' &&
	(String(headers['content-type'] ?? '')
		.toLowerCase()
		.includes('text/html') ||
		/^\s*<(!doctype|html)/i.test(body));
