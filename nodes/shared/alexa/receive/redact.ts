import { isPlainObject, type JsonObject, type JsonValue } from '../read/jsonObject';

const REDACTED = '(redacted)';

/** The tokens that Alexa hands to a skill. Other members named token are no secret: that of a stream, of a screen. */
const TOKEN_KEY = /^(access|apiAccess|consent|refresh)Token$/i;

/** The request without its tokens. What a workflow has put into a skill message is its own and stays. */
export function redact(body: JsonObject): JsonObject {
	const copy = withoutTokens(body) as JsonObject;
	const { request } = body;
	if (isPlainObject(request) && request.message !== undefined && isPlainObject(copy.request)) {
		copy.request.message = request.message as JsonValue;
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
