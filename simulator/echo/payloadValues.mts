import {
	readFieldValues,
	type FieldValues,
} from '../../nodes/shared/alexa/proactiveEvent/payload.ts';
import type {
	EventDefinition,
	EventField,
} from '../../nodes/shared/alexa/proactiveEvent/schemas/definition.ts';
import { Problems } from '../../nodes/shared/alexa/input/problem.ts';
import { isObject } from '../call.mts';

const prefix = 'localizedattribute:';

/**
 * The fields of an event read back from the payload of a request: the way of the node, backwards. `localized` makes
 * what is spoken of a text that the request gives by language. `undefined` when the payload is not what the event has.
 */
export function payloadValues(
	event: EventDefinition,
	payload: unknown,
	texts: Record<string, unknown> | undefined,
	{ zone, localized }: { zone: string; localized: (text: string) => string },
): FieldValues | undefined {
	const raw: Record<string, unknown> = {};
	for (const field of event.fields) {
		raw[field.name] = textOf(field, valueAt(payload, field.path.split('.')), texts, localized);
	}
	const problems = new Problems();
	const values = readFieldValues(event, raw, zone, problems);
	return problems.found ? undefined : values;
}

function valueAt(value: unknown, [key, ...rest]: string[]): unknown {
	if (key === undefined) return value;
	return isObject(value) ? valueAt(value[key], rest) : undefined;
}

function textOf(
	field: EventField,
	value: unknown,
	texts: Record<string, unknown> | undefined,
	localized: (text: string) => string,
): unknown {
	if (field.kind !== 'text' || typeof value !== 'string' || !value.startsWith(prefix)) return value;
	const text = texts?.[value.slice(prefix.length)];
	return typeof text === 'string' ? localized(text) : undefined;
}
