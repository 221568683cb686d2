import type { FieldRef } from './problem';

/** A field of a node: `name` is its parameter, `field` what the editor and every problem call it. */
export interface CommonField extends FieldRef {
	name: string;
	/** The collection that it is in; not in one if absent. */
	in?: 'options';
}

const option = <Name extends string>(name: Name, field: string, path: string = name) =>
	({ name, field, path, in: 'options' }) as const;

/**
 * The fields that several events, operations or nodes share. The description of the node, the reading of its values and
 * the problems found in them all take names from here.
 */
export const FIELDS = {
	resource: { name: 'resource', field: 'Resource', path: 'event.name' },
	customName: { name: 'customName', field: 'Event Name', path: 'event.name' },
	customPayload: { name: 'customPayload', field: 'Payload', path: 'event.payload' },
	customLocalizedAttributes: {
		name: 'customLocalizedAttributes',
		field: 'Localized Attributes',
		path: 'localizedAttributes',
	},
	referenceKey: { name: 'referenceKey', field: 'Reference Key', path: 'referenceId' },
	audience: { name: 'audience', field: 'Audience', path: 'relevantAudience.type' },
	userId: { name: 'userId', field: 'User ID', path: 'relevantAudience.payload.user' },
	stage: { name: 'stage', field: 'Stage', path: 'stage' },
	dataMode: { name: 'dataMode', field: 'Data Mode', path: 'data' },
	data: { name: 'data', field: 'Data', path: 'data' },
	target: { name: 'target', field: 'Target', path: 'target.type' },
	deviceIds: { name: 'deviceIds', field: 'Device IDs', path: 'target.items' },
	namespace: { name: 'namespace', field: 'Namespace', path: 'commands.namespace' },
	key: { name: 'key', field: 'Key', path: 'commands.key' },
	contentMode: { name: 'contentMode', field: 'Content', path: 'commands.content' },
	content: { name: 'content', field: 'Data', path: 'commands.content' },
	contentJson: { name: 'contentJson', field: 'Data', path: 'commands.content' },
	title: { name: 'title', field: 'Title', path: 'commands.content.title' },
	text: { name: 'text', field: 'Text', path: 'commands.content.text' },
	tileFields: { name: 'additionalFields', field: 'Additional Fields', path: 'commands.content' },
	commands: { name: 'commands', field: 'Commands', path: 'commands' },
	queuedResultId: { name: 'queuedResultId', field: 'Queued Result ID', path: 'queuedResultId' },
	returnAll: { name: 'returnAll', field: 'Return All', path: 'maxResults' },
	limit: { name: 'limit', field: 'Limit', path: 'maxResults' },
	keepTryingFor: option('keepTryingFor', 'Keep Trying For', 'attemptDeliveryUntil'),
	recognizeValues: option('recognizeValues', 'Recognize Values', 'commands.content'),
	expiresAfter: option('expiresAfter', 'Expires After', 'expiryTime'),
	expiryTime: option('expiryTime', 'Expires At', 'expiryTime'),
	expiresAfterSeconds: option('expiresAfterSeconds', 'Expires After (Seconds)'),
	locales: option('locales', 'Locales', 'localizedAttributes'),
	referenceId: option('referenceId', 'Reference ID'),
	region: option('region', 'Region'),
	regions: option('regions', 'Regions'),
	timestamp: option('timestamp', 'Timestamp'),
	translations: option('translations', 'Translations', 'localizedAttributes'),
	concurrency: option('concurrency', 'Concurrency'),
	convertValues: option('convertValues', 'Convert Values to Text'),
	maxRetries: option('maxRetries', 'Max Retries'),
	requestsPerSecond: option('requestsPerSecond', 'Requests per Second'),
	retryAmbiguous: option('retryAmbiguous', 'Retry If It May Have Arrived'),
	simplify: option('simplify', 'Simplify'),
	timeout: option('timeout', 'Timeout (Seconds)'),
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
