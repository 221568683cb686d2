import type { FieldRef } from './problem';

/** A field of a node: `name` is its parameter, `field` what the editor and every problem call it. */
export interface CommonField extends FieldRef {
	name: string;
}

/**
 * The fields that several events, operations or nodes share. The description of the node, the reading of its values and
 * the problems found in them all take names from here.
 */
export const FIELDS = {
	event: { name: 'event', field: 'Event', path: 'event.name' },
	customName: { name: 'customName', field: 'Custom Event Name', path: 'event.name' },
	customPayload: { name: 'customPayload', field: 'Custom Payload', path: 'event.payload' },
	customLocalizedAttributes: {
		name: 'customLocalizedAttributes',
		field: 'Custom Localized Attributes',
		path: 'localizedAttributes',
	},
	stage: { name: 'stage', field: 'Stage', path: 'stage' },
	audience: { name: 'audience', field: 'Audience', path: 'relevantAudience.type' },
	userId: { name: 'userId', field: 'User ID', path: 'relevantAudience.payload.user' },
	region: { name: 'region', field: 'Region', path: 'region' },
	regions: { name: 'regions', field: 'Regions', path: 'regions' },
	referenceIdFrom: { name: 'referenceIdFrom', field: 'Reference ID From', path: 'referenceId' },
	referenceKey: { name: 'referenceKey', field: 'Reference Key', path: 'referenceId' },
	referenceId: { name: 'referenceId', field: 'Reference ID', path: 'referenceId' },
	timestamp: { name: 'timestamp', field: 'Timestamp', path: 'timestamp' },
	expiry: { name: 'expiry', field: 'Expiry', path: 'expiryTime' },
	expiresAfter: { name: 'expiresAfter', field: 'Expires After', path: 'expiryTime' },
	expiresAfterUnit: { name: 'expiresAfterUnit', field: 'Unit', path: 'expiryTime' },
	expiryTime: { name: 'expiryTime', field: 'Expiry Time', path: 'expiryTime' },
	locales: { name: 'locales', field: 'Locales', path: 'localizedAttributes' },
	translationFields: {
		name: 'translationFields',
		field: 'Translations',
		path: 'localizedAttributes',
	},
	translations: {
		name: 'translations',
		field: 'Translations as JSON',
		path: 'localizedAttributes',
	},
	dataMode: { name: 'dataMode', field: 'Data Mode', path: 'data' },
	data: { name: 'data', field: 'Data', path: 'data' },
	expiresAfterSeconds: {
		name: 'expiresAfterSeconds',
		field: 'Expires After (Seconds)',
		path: 'expiresAfterSeconds',
	},
	options: { name: 'options', field: 'Options', path: 'options' },
} as const satisfies Record<string, CommonField>;

/** The fields of the credential. */
export const CREDENTIAL_FIELDS = {
	clientId: { name: 'clientId', field: 'Client ID', path: 'client_id' },
	clientSecret: { name: 'clientSecret', field: 'Client Secret', path: 'client_secret' },
	region: { name: 'region', field: 'Region', path: 'region' },
	customScope: { name: 'customScope', field: 'Custom Scope', path: 'customScope' },
	endpoints: { name: 'endpoints', field: 'Endpoints', path: 'endpoints' },
	tokenUrl: { name: 'tokenUrl', field: 'Token URL', path: 'tokenUrl' },
	apiBaseUrl: { name: 'apiBaseUrl', field: 'API Base URL', path: 'apiBaseUrl' },
} as const satisfies Record<string, CommonField>;
