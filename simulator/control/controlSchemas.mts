import { regions } from '../server/hosts.mts';

/** What the control API takes. Unknown members are refused, so that a misspelt one is seen. */
export const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 0 };
export const region = { enum: regions };
const service = { enum: ['lwa', 'proactiveEvents', 'skillMessaging', 'dataStore', 's3'] };

export function object(properties: Record<string, object>, required: string[] = []) {
	return { type: 'object', properties, required, additionalProperties: false };
}

const userSettings = {
	region,
	subscriptions: { anyOf: [{ const: 'all' }, { type: 'array', items: text }] },
	exists: { type: 'boolean' },
};

export const requestFilter = object({ service, region });

export const clients = {
	type: 'array',
	items: object(
		{
			clientId: text,
			clientSecret: text,
			scopes: { type: 'array', items: text },
			skillId: text,
			dataStore: { type: 'boolean' },
			kind: { enum: ['skill', 'foreign'] },
		},
		['clientId', 'clientSecret', 'scopes'],
	),
};

export const lifetime = object({ seconds: { type: 'number', minimum: 0 } }, ['seconds']);

export const user = object({ userId: text, ...userSettings }, ['userId', 'region']);

/** The same as a user's settings, or `{ "unknown": true }`: unlisted users are unknown. */
export const defaultUser = {
	anyOf: [object(userSettings, ['region']), object({ unknown: { const: true } }, ['unknown'])],
};

export const limit = object({ limit: { type: ['integer', 'null'], minimum: 0 } }, ['limit']);

export const read = object({ userId: text, referenceId: text }, ['userId', 'referenceId']);

const switches = {
	name: { type: 'string', minLength: 1, maxLength: 100 },
	userId: text,
	stage: { enum: ['development', 'live'] },
	notifications: { type: 'boolean' },
	doNotDisturb: { type: 'boolean' },
};

/** A device by its id, or by region and locale. */
export const device = {
	...object({ id: text, region, locale: text, screen: { type: 'boolean' }, ...switches }),
	anyOf: [{ required: ['id'] }, { required: ['region', 'locale'] }],
};

export const deviceSwitches = { ...object(switches), minProperties: 1 };

export const fault = object(
	{
		match: object({
			service,
			region,
			userId: { anyOf: [text, { type: 'array', items: text }] },
			referenceId: text,
			path: text,
			exactPath: text,
			scope: text,
		}),
		times: { type: ['integer', 'null'], minimum: 0 },
		skip: count,
		status: { type: 'integer', minimum: 200, maximum: 599 },
		headers: { type: 'object', additionalProperties: { type: 'string' } },
		body: {},
		contentType: text,
		delayMs: count,
		reset: { enum: ['beforeProcessing', 'afterProcessing'] },
		truncate: { type: 'boolean' },
		gzip: { type: 'boolean' },
		dripMs: count,
		garbage: { type: 'boolean' },
		html: { type: 'boolean' },
		process: { type: 'boolean' },
	},
	['match'],
);

export const online = object({ online: { type: 'boolean' } }, ['online']);

export const delivering = object({ delivering: { type: 'boolean' } }, ['delivering']);

export const userId = object({ userId: text }, ['userId']);

export const widget = object({ packageId: text, version: text });

export const widgetId = object({ packageId: text });

export const tap = object({ arguments: { type: 'array' }, packageId: text }, ['arguments']);

export const deviceResults = {
	type: 'array',
	items: object(
		{
			deviceId: text,
			type: {
				enum: [
					'SUCCESS',
					'INVALID_DEVICE',
					'DEVICE_UNAVAILABLE',
					'DEVICE_PERMANENTLY_UNAVAILABLE',
					'CONCURRENCY_ERROR',
					'INTERNAL_ERROR',
					'PENDING_REQUEST_COUNT_EXCEEDS_LIMIT',
				],
			},
			message: { type: 'string' },
			times: { type: 'integer', minimum: 1 },
		},
		['type'],
	),
};
