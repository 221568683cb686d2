import type { Region } from '../shared/alexa/amazon/regions';
import { FIELDS } from '../shared/alexa/input/fields';
import type { Problem, Problems } from '../shared/alexa/input/problem';
import type { Result } from '../shared/alexa/lib/result';
import {
	buildEvent,
	type BuiltEvent,
	type EventInput,
} from '../shared/alexa/proactiveEvent/buildEvent';
import { CUSTOM_EVENT } from '../shared/alexa/proactiveEvent/customEvent';
import type { ReferenceIdSource } from '../shared/alexa/proactiveEvent/referenceId';
import { findEvent, localizableFields } from '../shared/alexa/proactiveEvent/schemas';
import type { ChosenRegion } from '../shared/alexa/setupReport/finding';
import type { Parameters } from '../shared/n8n/parameters/parameters';
import { collectRegion, collectRegions } from '../shared/n8n/parameters/sendOptions';

/**
 * Reads the fields of one item and builds the event from them. A field is read only if the editor shows it, so that a
 * forgotten expression in a hidden one does no harm.
 */
export function readEvent(
	parameters: Parameters,
	zone: string,
	referenceIdSources: readonly ReferenceIdSource[],
): Result<BuiltEvent, Problem[]> {
	const valueOf = (name: keyof typeof FIELDS, isShown = true) =>
		isShown ? parameters.read(FIELDS[name]) : undefined;
	const event = valueOf('event');
	const definition = findEvent(event);
	const isCustom = event === CUSTOM_EVENT;
	const hasTexts = definition !== undefined && localizableFields(definition).length > 0;
	const audience = valueOf('audience');
	const expiry = valueOf('expiry');
	const referenceIdFrom = valueOf('referenceIdFrom');
	const input: EventInput = {
		event,
		fields: Object.fromEntries(
			(definition?.fields ?? []).map(({ name, displayName }) => [
				name,
				parameters.read({ name, field: displayName }),
			]),
		),
		customName: valueOf('customName', isCustom),
		customPayload: valueOf('customPayload', isCustom),
		customLocalizedAttributes: valueOf('customLocalizedAttributes', isCustom),
		stage: valueOf('stage'),
		audience,
		userId: valueOf('userId', audience === 'unicast'),
		referenceIdFrom,
		referenceKey: valueOf('referenceKey', referenceIdFrom === 'key'),
		referenceId: valueOf('referenceId', referenceIdFrom === 'own'),
		timestamp: valueOf('timestamp'),
		expiry,
		expiresAfter: valueOf('expiresAfter', expiry !== 'at'),
		expiresAfterUnit: valueOf('expiresAfterUnit', expiry !== 'at'),
		expiryTime: valueOf('expiryTime', expiry === 'at'),
		locales: valueOf('locales', hasTexts),
		translationFields: valueOf('translationFields', hasTexts),
		translations: valueOf('translations', hasTexts),
	};
	return buildEvent(input, { nowMs: parameters.readAtMs, zone, referenceIdSources });
}

/** Where an event goes: one region for one user, any number for everyone subscribed. */
export const collectTargetRegions = (
	parameters: Parameters,
	credentialRegion: Region,
	problems: Problems,
): ChosenRegion[] =>
	parameters.read(FIELDS.audience) === 'unicast'
		? collectRegion(parameters, credentialRegion, problems)
		: collectRegions(parameters, credentialRegion, problems);
