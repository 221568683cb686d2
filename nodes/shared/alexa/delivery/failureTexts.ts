import type { Service } from '../amazon/services';
import type { FailureCode } from '../lib/failure';
import type { FailureSituation } from './apiResponse';

/** Who a call is for, which decides what a refusal means. */
export interface Recipient {
	service: Service;
	/** Absent if it is not for one user. */
	userId?: string;
	/** Who it was sent to, in words, if that is neither one user nor everyone subscribed. */
	to?: string;
	/** Of the data store: a delivery that waits, and not the commands themselves. */
	isQueue?: true;
}

/** What happened and what to do. */
export interface FailureText {
	code: FailureCode;
	message: string;
	description: string;
}

/** At the start of a description, if there was no connection. */
export const NOTHING_SENT = 'Nothing was sent. ';

/** If a refusal does not say which of several causes it has. */
const CHECK_SETUP = 'Run the operation "Check Setup" to find out why.';
const CHECK_DATA_STORE_SETUP = 'Run the operation "Check" of the resource "Setup" to find out why.';

const NOT_AUTHORIZED: FailureText = {
	code: 'NOT_AUTHORIZED',
	message: 'Alexa refuses this credential',
	description: `Check that the credential belongs to this skill, that the region is right, and that "events.publications" in the deployed manifest lists the event. ${CHECK_SETUP}`,
};

const notAuthorized = ({ service }: Recipient): FailureText =>
	service === 'proactiveEvents'
		? NOT_AUTHORIZED
		: {
				...NOT_AUTHORIZED,
				description: `Check that the credential belongs to this skill, and that the region matches the user's account. ${service === 'dataStore' ? CHECK_DATA_STORE_SETUP : CHECK_SETUP}`,
			};

const REDIRECTED: FailureText = {
	code: 'REJECTED',
	message: 'A redirect came back instead of a response from Alexa',
	description:
		'Check the API Base URL in the credential, and any proxy. For security, the node does not follow redirects.',
};

const NOT_SUBSCRIBED: FailureText = {
	code: 'NOT_SUBSCRIBED_OR_NOT_AUTHORIZED',
	message: 'Your skill is not allowed to notify this user',
	description: `Ask the user to turn on notifications: Alexa app > More > Skills & Games > Your Skills > the skill > Settings > Manage Permissions.\n\nOtherwise check that the region matches the user's account, that the stage is right, and that "events.publications" in the manifest lists the event. ${CHECK_SETUP}`,
};

/** Added at the end of a run to refusals that may be the fault of the token. */
export const TOKEN_MAY_BE_REVOKED =
	'Wait a minute and send this item again. Remove the user from your list only if that fails too: Amazon also refused other users, so it may have revoked the access token.';

const UNKNOWN_USER: FailureText = {
	code: 'UNKNOWN_USER',
	message: 'Alexa does not know this user',
	description:
		'Check the User ID. It may belong to another skill or region, or the user may have disabled the skill; they get a new ID when they enable it again.',
};

const REJECTED: FailureText = {
	code: 'REJECTED',
	message: 'Alexa rejects the request',
	description:
		"Fix what Amazon's message says is wrong. If there is no message, compare the request with Amazon's documentation.",
};

const REJECTED_EVENT: FailureText = {
	...REJECTED,
	description: `${REJECTED.description} The operation "Preview" shows it.`,
};

const rejected = ({ service }: Recipient) =>
	service === 'proactiveEvents' ? REJECTED_EVENT : REJECTED;

const BY_STATUS: ReadonlyMap<number, (recipient: Recipient) => FailureText> = new Map([
	[401, notAuthorized],
	[
		403,
		(recipient: Recipient) =>
			recipient.service === 'proactiveEvents' && recipient.userId
				? NOT_SUBSCRIBED
				: notAuthorized(recipient),
	],
	[404, (recipient: Recipient) => (recipient.userId ? UNKNOWN_USER : rejected(recipient))],
	[
		409,
		({ service }: Recipient) =>
			service === 'proactiveEvents'
				? {
						code: 'DUPLICATE_REFERENCE_ID' as const,
						message: 'This Reference ID was already used',
						description:
							'Use a new Reference ID or Reference Key. The notification that used it is identical, was already heard, or has expired. "Send or Update" works only if it has not been heard yet and the text is different.',
					}
				: REJECTED,
	],
	[
		432,
		() => ({
			code: 'NOTIFICATION_LIMIT' as const,
			message: 'The skill has used up its notifications',
			description:
				'Send fewer notifications, or try again later. Amazon limits how many a live skill may send, and publishes neither the number nor the period.',
		}),
	],
]);

const BY_SITUATION: Readonly<Record<Exclude<FailureSituation, 'final'>, FailureText>> = {
	throttled: {
		code: 'THROTTLED',
		message: 'You are sending requests too fast for Alexa',
		description:
			'Lower the option "Concurrency", or set "Requests per Second". Amazon does not publish its limit.',
	},
	unavailable: {
		code: 'SERVICE_UNAVAILABLE',
		message: 'Alexa is not available right now',
		description: 'Try again later. Nothing is wrong with the request.',
	},
	serverFault: {
		code: 'SERVICE_UNAVAILABLE',
		message: 'Alexa could not process the request',
		description:
			'Try again later. Amazon reports an error of its own, and may have accepted the request anyway.',
	},
	html: {
		code: 'SERVICE_UNAVAILABLE',
		message: 'A web page came back instead of a response from Alexa',
		description:
			'Check the proxy or gateway between n8n and Alexa. It probably replied instead of Alexa, and the request did not arrive.',
	},
	timeout: {
		code: 'TIMEOUT',
		message: 'Alexa did not respond in time',
		description:
			'If this happens often, raise the option "Timeout (Seconds)". Amazon may have accepted the request anyway.',
	},
	connectionLost: {
		code: 'NETWORK',
		message: 'The connection to Alexa was lost',
		description:
			'Check whether it arrived before you send it again. Amazon may have accepted the request.',
	},
	notSent: {
		code: 'NETWORK',
		message: 'Alexa cannot be reached',
		description: `${NOTHING_SENT}Check the network, the DNS and the proxy of n8n. If the credential has custom endpoints, check that a server runs there.`,
	},
	blocked: {
		code: 'NETWORK',
		message: 'The connection to Alexa failed',
		description:
			'Check the certificate, the proxy and the SSRF protection (blocked addresses) of your n8n server. One of them probably blocks the connection.',
	},
};

/** What a final status means for this recipient. */
export const meaningOfStatus = (statusCode: number, recipient: Recipient): FailureText =>
	BY_STATUS.get(statusCode)?.(recipient) ??
	(isRedirect(statusCode) ? REDIRECTED : rejected(recipient));

const isRedirect = (statusCode: number) => statusCode >= 300 && statusCode < 400;

/** What a situation means after the last retry. */
export const meaningOfSituation = (situation: Exclude<FailureSituation, 'final'>): FailureText =>
	BY_SITUATION[situation];
