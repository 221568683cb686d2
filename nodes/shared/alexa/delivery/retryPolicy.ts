import type { Situation } from './apiResponse';

/** The two kinds of calls: an event has a `referenceId` that makes repeating safe, a message has nothing of the kind. */
export type CallKind = 'event' | 'message';

/** `ifAmbiguousAllowed`: Amazon may have queued the message, so only the user can say that twice is better than never. */
type Repeat = 'always' | 'never' | 'ifAmbiguousAllowed';

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

export function isRepeated(situation: Situation, kind: CallKind, retryAmbiguous: boolean): boolean {
	if (situation === 'accepted') return false;
	const repeat = RETRY_POLICY[situation][kind];
	return repeat === 'always' || (repeat === 'ifAmbiguousAllowed' && retryAmbiguous);
}
