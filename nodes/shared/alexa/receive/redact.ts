import { isPlainObject, type JsonObject, type JsonValue } from '../read/jsonObject';

const REDACTED = '(redacted)';

/** The tokens that Alexa hands to a skill. Other members named token are no secret: that of a stream, of a screen. */
const TOKEN_KEY = /^(access|api_?access|consent|refresh)_?token$/i;

/** What is data of a workflow or skill, whatever it is called: a skill message, and the attributes of a session. */
const OWN_DATA = [
	['request', 'message'],
	['session', 'attributes'],
] as const;

/** The request without the tokens that Alexa has put into it. */
export function redact(body: JsonObject): JsonObject {
	const copy = withoutTokens(body) as JsonObject;
	for (const [part, member] of OWN_DATA) {
		const [before, after] = [body[part], copy[part]];
		if (isPlainObject(before) && isPlainObject(after) && member in before) {
			after[member] = before[member] as JsonValue;
		}
	}
	return copy;
}

export function withoutTokens(value: JsonValue): JsonValue {
	if (Array.isArray(value)) return value.map(withoutTokens);
	if (!isPlainObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, member]) => [
			key,
			TOKEN_KEY.test(key) && member !== null ? REDACTED : withoutTokens(member as JsonValue),
		]),
	);
}
