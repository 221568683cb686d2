import type { Service } from '../amazon/services';
import type { FailureCode } from '../lib/failure';
import type { Situation } from './apiResponse';

/** Of whom a call is: decides how a refusal is to be understood. */
export interface Recipient {
	service: Service;
	/** Absent for a multicast. */
	userId?: string;
}

/** What happened and what to do. */
export interface FailureText {
	code: FailureCode;
	message: string;
	description: string;
}

/** At the start of a description, if no connection came about. */
export const NOTHING_SENT = 'Nothing was sent. ';

/** Where a refusal does not say which of several causes it has. */
const CHECK_SETUP = 'Run the operation "Check Setup" to see what is in the way.';

const NOT_AUTHORIZED: FailureText = {
	code: 'NOT_AUTHORIZED',
	message: 'Alexa does not let this credential do that',
	description: `A new token was asked for where that could help. Check that the credential is of this skill, that the region is the one of the skill, and that the event stands in "events.publications" of its deployed manifest. ${CHECK_SETUP}`,
};

const MESSAGE_NOT_AUTHORIZED: FailureText = {
	...NOT_AUTHORIZED,
	description: `A new token was asked for where that could help. Check that the credential is of this skill, and that the region is the one of the user. ${CHECK_SETUP}`,
};

const REDIRECTED: FailureText = {
	code: 'REJECTED',
	message: 'A redirect answered in the place of Alexa',
	description:
		'Redirects are not followed, so that the token stays with Alexa. Check the API Base URL of the credential, and the proxy.',
};

const NOT_SUBSCRIBED: FailureText = {
	code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED',
	message: 'Alexa does not let this skill notify this user',
	description: `Most often the user has not switched on notifications: Alexa app > More > Skills & Games > Your Skills > the skill > Settings > Manage permissions. Else the region is not the user's, the stage is not the one they use, or the event is missing in "events.publications" of the manifest. ${CHECK_SETUP}`,
};

/** Added at the end of a run to refusals that may be the fault of the token. */
export const TOKEN_MAY_BE_REVOKED =
	'The same token was refused for other users too after it had been accepted, so Amazon may have revoked it. Send this item again after a minute, before you treat the user as gone.';

const UNKNOWN_USER: FailureText = {
	code: 'UNKNOWN_USER',
	message: 'Alexa does not know this user',
	description:
		'The User ID is of another skill or another region, or the user has disabled the skill since; it is a new one after enabling it again.',
};

const REJECTED: FailureText = {
	code: 'REJECTED',
	message: 'Alexa rejects the request',
	description: 'Amazon does not accept it as it is; its own words follow where it gives some.',
};

const BY_STATUS: ReadonlyMap<number, (recipient: Recipient) => FailureText> = new Map([
	[
		401,
		({ service }: Recipient) =>
			service === 'proactiveEvents' ? NOT_AUTHORIZED : MESSAGE_NOT_AUTHORIZED,
	],
	[
		403,
		({ service, userId }: Recipient) => {
			if (service === 'skillMessaging') return MESSAGE_NOT_AUTHORIZED;
			return userId ? NOT_SUBSCRIBED : NOT_AUTHORIZED;
		},
	],
	[404, ({ userId }: Recipient) => (userId ? UNKNOWN_USER : REJECTED)],
	[
		409,
		({ service }: Recipient) =>
			service === 'proactiveEvents'
				? {
						code: 'DUPLICATE_REFERENCE_ID' as const,
						message: 'This Reference ID was used for this customer before',
						description:
							'Amazon already has a notification with it that is the same, was heard, or has expired. Use a new Reference ID or Reference Key; only what is still pending can be replaced, by the operation "Update" with other texts.',
					}
				: REJECTED,
	],
	[
		432,
		() => ({
			code: 'NOTIFICATION_LIMIT' as const,
			message: 'The skill has used up its notifications',
			description:
				'Amazon limits how many notifications a live skill may send, and publishes neither the number nor the period. Send fewer, or try again later.',
		}),
	],
]);

const BY_SITUATION: Readonly<Record<Exclude<Situation, 'accepted' | 'final'>, FailureText>> = {
	throttled: {
		code: 'THROTTLED',
		message: 'Alexa asks to send more slowly',
		description:
			'Lower the option "Concurrency", or set "Requests per Second". Amazon does not publish its limit.',
	},
	unavailable: {
		code: 'SERVICE_UNAVAILABLE',
		message: 'Alexa is not available at present',
		description: 'Nothing is wrong with the request. Try again later.',
	},
	serverFault: {
		code: 'SERVICE_UNAVAILABLE',
		message: 'Alexa could not process the request',
		description:
			'Nothing is known to be wrong with the request, and Amazon may have taken it all the same. Try again later.',
	},
	html: {
		code: 'SERVICE_UNAVAILABLE',
		message: 'A web page answered in the place of Alexa',
		description:
			'A proxy or gateway on the way answers by itself, so the request has probably not arrived.',
	},
	timeout: {
		code: 'TIMEOUT',
		message: 'Alexa did not answer in time',
		description:
			'Amazon may have taken the request all the same. Raise the option "Timeout (Seconds)" if this happens often.',
	},
	connectionLost: {
		code: 'NETWORK',
		message: 'The connection to Alexa was lost before the answer',
		description: 'Amazon may have taken the request all the same.',
	},
	notSent: {
		code: 'NETWORK',
		message: 'Alexa cannot be reached',
		description: `${NOTHING_SENT}Check the network, the DNS and the proxy of n8n; where the credential has custom endpoints, that a server runs there.`,
	},
	blocked: {
		code: 'NETWORK',
		message: 'The connection to Alexa failed',
		description: 'Most likely a certificate, a proxy or a protection of n8n stands in the way.',
	},
};

/** What a final status means for this recipient. */
export const meaningOfStatus = (statusCode: number, recipient: Recipient): FailureText =>
	BY_STATUS.get(statusCode)?.(recipient) ?? (isRedirect(statusCode) ? REDIRECTED : REJECTED);

const isRedirect = (statusCode: number) => statusCode >= 300 && statusCode < 400;

/** What a situation means after the last retry. */
export const meaningOfSituation = (
	situation: Exclude<Situation, 'accepted' | 'final'>,
): FailureText => BY_SITUATION[situation];
