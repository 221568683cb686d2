import { isPlainObject, type JsonObject, type JsonValue } from '../input/json';
import { memberOf, textOf, type SkillRequest } from './envelope';
import { slotsIn } from './slots';

export function nothing(): JsonObject {
	return {};
}

/** Always the whole list as it is now; Amazon leaves it out when nothing is left. */
export function subscriptionsIn(request: JsonObject, key: string): JsonObject {
	const subscriptions = textsIn(memberOf(request, 'body').subscriptions, key);
	return { subscribed: subscriptions.length > 0, subscriptions };
}

export function permissionsIn({ request }: SkillRequest): JsonObject {
	const { acceptedPermissions, acceptedPersonPermissions } = memberOf(request, 'body');
	return {
		permissions: textsIn(acceptedPermissions, 'scope'),
		personPermissions: textsIn(acceptedPersonPermissions, 'scope'),
	};
}

export function remindersIn({ request }: SkillRequest): JsonObject {
	const body = memberOf(request, 'body');
	const { alertTokens } = body;
	const one = textOf(body, 'alertToken');
	const several = Array.isArray(alertTokens) ? alertTokens.filter(isText) : [];
	return {
		alertTokens: one === null ? several : [one, ...several],
		status: textOf(body, 'status'),
	};
}

/** What the customer asked for, with the words of its slots. */
export const intentOf = ({ request }: SkillRequest): JsonObject => ({
	intent: textOf(memberOf(request, 'intent'), 'name'),
	...slotsIn(request),
});

/** The conversation that the request is a part of, or null. */
export function sessionOf({ body, hasSession }: SkillRequest): JsonObject {
	const session = memberOf(body, 'session');
	return {
		session: hasSession
			? {
					sessionId: textOf(session, 'sessionId'),
					new: session.new === true,
					attributes: memberOf(session, 'attributes'),
				}
			: null,
	};
}

/** Why Alexa ended the conversation; the message says what it did not like about a response. */
export const endOfSession = ({ request }: SkillRequest): JsonObject => ({
	reason: textOf(request, 'reason'),
	errorMessage: textOf(memberOf(request, 'error'), 'message'),
});

export const wholeRequest = ({ request }: SkillRequest): JsonObject => ({ request });

function textsIn(list: JsonValue | undefined, key: string): string[] {
	if (!Array.isArray(list)) return [];
	return list
		.map((entry) => (isPlainObject(entry) ? textOf(entry as JsonObject, key) : null))
		.filter(isText);
}

const isText = (value: unknown): value is string => typeof value === 'string';
