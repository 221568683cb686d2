import type { Service } from '../amazon/services';
import type { Situation } from './apiResponse';

/** `ifAmbiguousAllowed`: Amazon may have queued the message, so only the user can say that twice is better than never. */
type Repeat = 'always' | 'never' | 'ifAmbiguousAllowed';

/** An event has a `referenceId` that makes repeating safe, a message has nothing of the kind. */
interface Row extends Record<Service, Repeat> {
	/** Whether Amazon may have processed the call all the same. */
	ambiguous: boolean;
}

export const RETRY_POLICY: Readonly<Record<Exclude<Situation, 'accepted'>, Row>> = {
	throttled: { proactiveEvents: 'always', skillMessaging: 'always', ambiguous: false },
	unavailable: { proactiveEvents: 'always', skillMessaging: 'always', ambiguous: false },
	html: { proactiveEvents: 'always', skillMessaging: 'never', ambiguous: true },
	serverFault: { proactiveEvents: 'always', skillMessaging: 'ifAmbiguousAllowed', ambiguous: true },
	connectionLost: {
		proactiveEvents: 'always',
		skillMessaging: 'ifAmbiguousAllowed',
		ambiguous: true,
	},
	timeout: { proactiveEvents: 'always', skillMessaging: 'ifAmbiguousAllowed', ambiguous: true },
	notSent: { proactiveEvents: 'always', skillMessaging: 'always', ambiguous: false },
	blocked: { proactiveEvents: 'never', skillMessaging: 'never', ambiguous: false },
	final: { proactiveEvents: 'never', skillMessaging: 'never', ambiguous: false },
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
