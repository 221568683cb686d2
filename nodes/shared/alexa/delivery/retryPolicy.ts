import type { Service } from '../amazon/services';
import type { Situation } from './apiResponse';

/** `ifAmbiguousAllowed`: Amazon may have queued the message, so only the user can say that twice is better than never. */
type Repeat = 'always' | 'never' | 'ifAmbiguousAllowed';

/**
 * An event has a `referenceId` that makes repeating safe, and commands of the data store may be repeated without harm; a
 * message has nothing of the kind.
 */
interface Row extends Record<Service, Repeat> {
	/** Whether Amazon may have processed the call all the same. */
	ambiguous: boolean;
}

const row = (proactiveEvents: Repeat, skillMessaging: Repeat, dataStore: Repeat): Row => ({
	proactiveEvents,
	skillMessaging,
	dataStore,
	ambiguous: false,
});

export const RETRY_POLICY: Readonly<Record<Exclude<Situation, 'accepted'>, Row>> = {
	throttled: row('always', 'always', 'always'),
	unavailable: row('always', 'always', 'always'),
	html: { ...row('always', 'never', 'always'), ambiguous: true },
	serverFault: { ...row('always', 'ifAmbiguousAllowed', 'always'), ambiguous: true },
	connectionLost: { ...row('always', 'ifAmbiguousAllowed', 'always'), ambiguous: true },
	timeout: { ...row('always', 'ifAmbiguousAllowed', 'always'), ambiguous: true },
	notSent: row('always', 'always', 'always'),
	blocked: row('never', 'never', 'never'),
	final: row('never', 'never', 'never'),
};

export function isRepeated(
	situation: Situation,
	service: Service,
	retryAmbiguous: boolean,
): boolean {
	if (situation === 'accepted') return false;
	const repeat = RETRY_POLICY[situation][service];
	return repeat === 'always' || (repeat === 'ifAmbiguousAllowed' && retryAmbiguous);
}
