import type { Region } from '../shared/alexa/amazon/regions';
import type { Problems } from '../shared/alexa/input/problem';
import type { Parameters } from '../shared/n8n/parameters/parameters';
import { readRegion, readRegions } from '../shared/n8n/parameters/region';
import { buildEvent, type BuildEventResult } from '../shared/alexa/proactiveEvent/buildEvent';
import { CUSTOM_EVENT } from '../shared/alexa/proactiveEvent/customEvent';
import type { ReferenceIdSource } from '../shared/alexa/proactiveEvent/referenceId';
import { findEvent, localizableFields } from '../shared/alexa/proactiveEvent/schemas';

/** The fields every event has, by parameter name, with the name the user sees. */
const COMMON_FIELDS = {
	stage: 'Stage',
	audience: 'Audience',
	timestamp: 'Timestamp',
	expiry: 'Expiry',
	referenceIdFrom: 'Reference ID From',
} as const;

/** Fields that are read only where they are shown, so that a forgotten expression in a hidden one does no harm. */
const readWhere = (parameters: Parameters, isShown: boolean, name: string, displayName: string) =>
	isShown ? parameters.read(name, displayName) : undefined;

/** Reads the fields of one item and builds the request from them. */
export function readEvent(
	parameters: Parameters,
	zone: string,
	referenceIdSources: readonly ReferenceIdSource[],
): BuildEventResult {
	const common = Object.fromEntries(
		Object.entries(COMMON_FIELDS).map(([name, displayName]) => [
			name,
			parameters.read(name, displayName),
		]),
	) as Record<keyof typeof COMMON_FIELDS, unknown>;
	const event = parameters.read('event', 'Event');
	const definition = findEvent(event);
	const where = (isShown: boolean, name: string, displayName: string) =>
		readWhere(parameters, isShown, name, displayName);
	const isCustom = event === CUSTOM_EVENT;
	const hasTexts = definition !== undefined && localizableFields(definition).length > 0;
	return buildEvent(
		{
			...common,
			event,
			fields: Object.fromEntries(
				(definition?.fields ?? []).map(({ name, displayName }) => [
					name,
					parameters.read(name, displayName),
				]),
			),
			userId: where(common.audience === 'unicast', 'userId', 'User ID'),
			locales: where(hasTexts, 'locales', 'Locales'),
			translationFields: where(hasTexts, 'translationFields', 'Translations'),
			translations: where(hasTexts, 'translations', 'Translations as JSON'),
			customName: where(isCustom, 'customName', 'Custom Event Name'),
			customPayload: where(isCustom, 'customPayload', 'Custom Payload'),
			customLocalizedAttributes: where(
				isCustom,
				'customLocalizedAttributes',
				'Custom Localized Attributes',
			),
			expiresAfter: where(common.expiry !== 'at', 'expiresAfter', 'Expires After'),
			expiresAfterUnit: where(common.expiry !== 'at', 'expiresAfterUnit', 'Unit'),
			expiryTime: where(common.expiry === 'at', 'expiryTime', 'Expiry Time'),
			referenceKey: where(common.referenceIdFrom === 'key', 'referenceKey', 'Reference Key'),
			referenceId: where(common.referenceIdFrom === 'own', 'referenceId', 'Reference ID'),
		},
		{ nowMs: parameters.readAtMs, zone, referenceIdSources },
	);
}

/** Where an event goes: one region for one user, any number for everyone subscribed. */
export function readTargetRegions(
	parameters: Parameters,
	credentialRegion: Region,
	problems: Problems,
): Region[] {
	return parameters.read('audience', 'Audience') === 'unicast'
		? readRegion(parameters.read('region', 'Region'), credentialRegion, problems)
		: readRegions(parameters.read('regions', 'Regions'), credentialRegion, problems);
}
