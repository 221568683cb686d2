import type { EventDefinition, EventField } from './schemas/definition';
import { Moment } from '../lib/time';
import type { JsonObject, JsonValue } from '../input/json';
import type { FieldValue, FieldValues } from './payload';

/** The `event.payload` of a request. Localizable text goes to `localizedAttributes`; the payload refers to it. */
export function buildPayload(event: EventDefinition, values: FieldValues): JsonObject {
	const payload: JsonObject = {};
	for (const field of event.fields) {
		const value = values.get(field.name);
		if (value !== undefined) place(payload, field.path.split('.'), toJson(field, value));
	}
	return payload;
}

function toJson(field: EventField, value: FieldValue): JsonValue {
	if (field.kind === 'text' && field.localizedAttribute) {
		return `localizedattribute:${field.localizedAttribute}`;
	}
	return value instanceof Moment ? value.toUtcText() : (value as JsonValue);
}

function place(target: JsonObject, [key = '', ...rest]: string[], value: JsonValue): void {
	if (rest.length === 0) {
		target[key] = value;
		return;
	}
	const member = (target[key] ?? {}) as JsonObject;
	target[key] = member;
	place(member, rest, value);
}
