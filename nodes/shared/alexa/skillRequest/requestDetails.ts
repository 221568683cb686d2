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

/** What a skill answers to: the intent with the words of its slots, the session, and the request itself. */
export function conversation({ request, body, hasSession }: SkillRequest): JsonObject {
	const session = memberOf(body, 'session');
	return {
		intent: textOf(memberOf(request, 'intent'), 'name'),
		...slotsIn(request),
		session: hasSession
			? {
					sessionId: textOf(session, 'sessionId'),
					new: session.new === true,
					attributes: memberOf(session, 'attributes'),
				}
			: null,
		request,
	};
}

function textsIn(list: JsonValue | undefined, key: string): string[] {
	if (!Array.isArray(list)) return [];
	return list
		.map((entry) => (isPlainObject(entry) ? textOf(entry as JsonObject, key) : null))
		.filter(isText);
}

const isText = (value: unknown): value is string => typeof value === 'string';
