import type { IExecuteFunctions } from 'n8n-workflow';
import { FIELDS } from '../shared/alexa/input/fields';
import type { Problem } from '../shared/alexa/input/problem';
import type { Result } from '../shared/alexa/lib/result';
import { buildEvent, type BuiltEvent } from '../shared/alexa/proactiveEvent/buildEvent';
import { type ChosenEvent, CUSTOM_EVENT } from '../shared/alexa/proactiveEvent/customEvent';
import { EVENTS, findEvent } from '../shared/alexa/proactiveEvent/schemas';
import type {
	EventDefinition,
	EventField,
} from '../shared/alexa/proactiveEvent/schemas/definition';
import { unknownResource } from '../shared/n8n/operation';
import type { Parameters } from '../shared/n8n/parameters/parameters';

/**
 * The event is the same for all items, because its field takes no expression.
 *
 * @throws {NodeOperationError} if there is no such event
 */
export function loadChosenEvent(context: IExecuteFunctions): ChosenEvent {
	const resource = context.getNodeParameter(FIELDS.resource.name, 0, '');
	const event = resource === CUSTOM_EVENT ? CUSTOM_EVENT : findEvent(resource);
	if (event) return event;
	throw unknownResource(context, resource, [...EVENTS.map((each) => each.resource), CUSTOM_EVENT]);
}

/** Reads the fields of one item and builds the event from them. */
export function readEvent(
	event: ChosenEvent,
	parameters: Parameters,
	zone: string,
	isUpdate: boolean,
): Result<BuiltEvent, Problem[]> {
	const valueOf = (name: keyof typeof FIELDS) => parameters.read(FIELDS[name]);
	const isCustom = event === CUSTOM_EVENT;
	const audience = valueOf('audience');
	const input = {
		event,
		fields: isCustom ? {} : readFields(event, parameters),
		customName: isCustom ? valueOf('customName') : undefined,
		customPayload: isCustom ? valueOf('customPayload') : undefined,
		customLocalizedAttributes: isCustom ? valueOf('customLocalizedAttributes') : undefined,
		audience,
		userId: audience === 'unicast' ? valueOf('userId') : undefined,
		stage: valueOf('stage'),
		referenceKey: parameters.readFilled(FIELDS.referenceKey),
		referenceId: valueOf('referenceId'),
		isRequired: isUpdate,
		timestamp: valueOf('timestamp'),
		expiresAfter: valueOf('expiresAfter'),
		expiryTime: valueOf('expiryTime'),
		locales: valueOf('locales'),
		translations: valueOf('translations'),
	};
	return buildEvent(input, { nowMs: parameters.readAtMs, zone });
}

const readFields = (event: EventDefinition, parameters: Parameters) =>
	Object.fromEntries(
		event.fields.map((field) => [
			field.name,
			parameters.read({ ...field, field: field.displayName, in: placeOf(field) }),
		]),
	);

const placeOf = ({ required, together }: EventField): string => {
	if (required) return '';
	return together ? `additionalFields.${together.name}.values` : 'additionalFields';
};
