import { isPlainObject, type JsonObject, type JsonValue } from '../input/json';
import { ownDataIn } from './ownData';
import { isSecret } from './secrets';

const REDACTED = '(redacted)';

/** The request without the secrets that Alexa has put into it. */
export function redactTokens(body: JsonObject): JsonObject {
	const ownData = ownDataIn(body);
	const without = (value: JsonValue, within: string): JsonValue => {
		if (ownData.has(value)) return value;
		if (Array.isArray(value)) return value.map((member) => without(member, within));
		if (!isPlainObject(value)) return value;
		return Object.fromEntries(
			Object.entries(value as JsonObject).map(([name, member]) => [
				name,
				isSecret(name, within) && member !== null ? REDACTED : without(member, name),
			]),
		);
	};
	return without(body, '') as JsonObject;
}
