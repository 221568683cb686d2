import type { Service } from '../amazon/services';
import { errorTypeOf } from '../dataStore/apiErrors';
import type { ApiResponse, FailureSituation } from './apiResponse';
import type { Recipient } from './failureTexts';

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

export const RETRY_POLICY: Readonly<Record<FailureSituation, Row>> = {
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
	situation: FailureSituation,
	service: Service,
	retryAmbiguous: boolean,
): boolean {
	const repeat = RETRY_POLICY[situation][service];
	return repeat === 'always' || (repeat === 'ifAmbiguousAllowed' && retryAmbiguous);
}

/**
 * What 409 means. The default id covers the content, so an earlier try has sent the very same: `sent`. A key may have been
 * used with another text: `notSent`, which is no failure.
 */
export type OnDuplicate = 'sent' | 'notSent' | 'failure';

/** Amazon answers 403 to an event also if the user has not subscribed. */
export const refusedUserId = (
	response: ApiResponse,
	{ service, userId }: Recipient,
): string | undefined =>
	response.kind === 'response' && response.statusCode === 403 && service === 'proactiveEvents'
		? userId
		: undefined;

/** A skill without the data store is refused with every token. */
export const isTokenRefusal = (response: ApiResponse, service: Service) =>
	response.kind === 'response' &&
	(response.statusCode === 401 || response.statusCode === 403) &&
	!(service === 'dataStore' && errorTypeOf(response.body) === 'DATASTORE_SUPPORT_REQUIRED');

export const meaningOfDuplicate = (
	response: ApiResponse,
	{ recipient, onDuplicate }: { recipient: Recipient; onDuplicate: OnDuplicate },
): OnDuplicate =>
	response.kind === 'response' &&
	response.statusCode === 409 &&
	recipient.service === 'proactiveEvents'
		? onDuplicate
		: 'failure';
