import { object, region, text } from '../control/controlSchemas.mts';
import { requestTypes } from './skillRequest.mts';

const anything = { type: 'object' };
const texts = { type: 'array', items: text };
const address = { type: 'string', maxLength: 2000 };

export const skillAddresses = object({
	events: address,
	messages: address,
	requests: address,
	widgets: address,
	test: address,
});

export const firstRetry = object({ ms: { type: 'number', minimum: 1 } }, ['ms']);

/** The options of all types together. */
export const skillRequest = object(
	{
		type: { enum: requestTypes },
		to: { const: 'test' },
		userId: text,
		region,
		locale: text,
		accessToken: text,
		timestamp: { anyOf: [text, { type: 'number' }] },
		requestId: text,
		body: { type: ['object', 'null'] },
		application: { type: 'boolean' },
		userInformationPersistenceStatus: { enum: ['PERSISTED', 'NOT_PERSISTED'] },
		permissions: texts,
		events: texts,
		topics: texts,
		message: anything,
		expiresAfterSeconds: { type: 'integer', minimum: 60, maximum: 86_400 },
		reminder: text,
		reminders: texts,
		status: { enum: ['ON', 'COMPLETED'] },
		intent: text,
		slots: {
			type: 'object',
			additionalProperties: {
				anyOf: [{ type: 'string' }, { type: 'array', items: text }, anything],
			},
		},
		deviceId: text,
		packageId: text,
		version: text,
		fromVersion: text,
		toVersion: text,
		instanceId: text,
		instanceIds: texts,
		arguments: { type: 'array' },
		error: object({ type: text, content: anything }, ['type', 'content']),
		reason: { enum: ['USER_INITIATED', 'ERROR', 'EXCEEDED_MAX_REPROMPTS'] },
	},
	['type'],
);
