import { parseRequiredDateTime } from '../input/dateTime';
import type { JsonObject, JsonValue } from '../input/json';
import type { FieldRef, Problems } from '../input/problem';
import {
	isEmpty,
	LOCALIZED_PREFIX,
	parseChoice,
	parseChoices,
	parseInteger,
	parseText,
} from '../input/values';
import type { Result } from '../lib/result';
import { Moment } from '../lib/time';
import type { EventDefinition, EventField } from './schemas/definition';

export type FieldValue = string | number | string[] | Moment;

/** The fields of one event that will be sent, by parameter name. */
export type FieldValues = ReadonlyMap<string, FieldValue>;

const payloadRef = (field: EventField): FieldRef => ({
	field: field.displayName,
	path: `event.payload.${field.path}`,
});

/** Reads every field of an event; an optional one left empty is not sent. */
export function collectFieldValues(
	event: EventDefinition,
	raw: Readonly<Record<string, unknown>>,
	zone: string,
	problems: Problems,
): FieldValues {
	const values = new Map<string, FieldValue>();
	for (const field of event.fields) {
		if (isLeftOut(field, raw)) continue;
		const value = problems.take(
			payloadRef(field),
			raw[field.name],
			parseField(field, raw[field.name], zone),
		);
		if (value !== undefined) values.set(field.name, value);
	}
	return values;
}

/** An optional field that is not filled in, and so is not sent. */
export function isLeftOut(field: EventField, raw: Readonly<Record<string, unknown>>): boolean {
	if (field.required) return false;
	if (field.onlyWith) return isEmpty(raw[field.onlyWith]);
	return isEmpty(raw[field.name]);
}

function parseField(field: EventField, raw: unknown, zone: string): Result<FieldValue> {
	switch (field.kind) {
		case 'text':
			return parseText(raw);
		case 'choice':
			return parseChoice(
				raw,
				field.choices.map(({ value }) => value),
			);
		case 'choices':
			return parseChoices(
				raw,
				field.choices.map(({ value }) => value),
				field.maxItems,
			);
		case 'integer':
			return parseInteger(raw, field.minimum === undefined ? {} : { minimum: field.minimum });
		case 'dateTime':
			return parseRequiredDateTime(raw, zone);
	}
}

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
		return `${LOCALIZED_PREFIX}${field.localizedAttribute}`;
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
