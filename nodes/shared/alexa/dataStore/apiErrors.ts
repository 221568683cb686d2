import type { FailureText, Recipient } from '../delivery/failureTexts';
import { isPlainObject, parsedBody } from '../input/json';

/** By the `type` in Amazon's error body, because the documents do not say which status each type has. */
export const DATA_STORE_ERROR_TEXTS: ReadonlyMap<string, FailureText> = new Map(
	Object.entries({
		COMMANDS_PAYLOAD_EXCEEDS_LIMIT: {
			code: 'REJECTED',
			message: 'The data is too large for one request',
			description:
				'Send less, or split it into several objects. Amazon does not publish the limit.',
		},
		TOO_MANY_TARGETS: {
			code: 'REJECTED',
			message: 'Too many devices for one request',
			description: 'Send to fewer devices at a time. Amazon does not publish the limit.',
		},
		NO_TARGET_DEFINED: {
			code: 'REJECTED',
			message: 'Alexa found no target in the request',
			description: 'Check the field "Target".',
		},
		INVALID_REQUEST: {
			code: 'REJECTED',
			message: 'Alexa rejects the request',
			description:
				'Check the User ID or the Device IDs: they must belong to this skill. Then turn off "Simplify" and compare the request with Amazon\'s documentation.',
		},
		INVALID_ACCESS_TOKEN: {
			code: 'NOT_AUTHORIZED',
			message: 'Alexa refuses this credential',
			description:
				'Check that the credential belongs to this skill and that the region is right. Run the operation "Check" of the resource "Setup" to find out why.',
		},
		DATASTORE_SUPPORT_REQUIRED: {
			code: 'NOT_AUTHORIZED',
			message: 'Your skill does not have the data store interface',
			description:
				'In the developer console, open your skill and go to Build > Interfaces. Turn on Data Store, Data Store Packages and Alexa Presentation Language, then save and build the model. If you use the ASK CLI, run the operation "Check" of the resource "Setup": its output has the lines for the manifest.',
		},
		COMMANDS_DELIVERED: {
			code: 'REJECTED',
			message: 'Too late to cancel: the commands have been delivered',
			description: 'Send the earlier content again if the devices should not keep the new one.',
		},
		NOT_FOUND: {
			code: 'REJECTED',
			message: 'Alexa does not know this Queued Result ID',
			description:
				'Use "queuedResultId" from the output of this node, with the same credential and region. Amazon keeps it for at least one hour after the time of "Keep Trying For" has ended.',
		},
		CONCURRENCY_ERROR: {
			code: 'REJECTED',
			message: 'The commands are being delivered right now',
			description:
				'Wait a few seconds, then use "Get Undelivered" to see which devices still do not have the data.',
		},
		TOO_MANY_REQUESTS: {
			code: 'THROTTLED',
			message: 'You are sending requests too fast for Alexa',
			description:
				'Lower "Requests per Second". Amazon allows 25 per second for a skill, all workflows together.',
		},
		DATASTORE_UNAVAILABLE: {
			code: 'SERVICE_UNAVAILABLE',
			message: 'Alexa is not available right now',
			description: 'Try again later. Nothing is wrong with the request.',
		},
	} as const satisfies Record<string, FailureText>),
);

/** What these types mean as the response to commands; no page of Amazon says that they occur there. */
const OF_COMMANDS: ReadonlyMap<string, FailureText | undefined> = new Map([
	['NOT_FOUND', undefined],
	['COMMANDS_DELIVERED', undefined],
	[
		'CONCURRENCY_ERROR',
		{
			code: 'REJECTED',
			message: 'Another request is changing these devices',
			description: 'Send to one device from one workflow at a time, and try again.',
		},
	],
]);

/** What an error of the data store means, or undefined if its body does not say. */
export function meaningOfDataStoreError(
	body: unknown,
	{ isQueue }: Pick<Recipient, 'isQueue'>,
): FailureText | undefined {
	const type = errorTypeOf(body);
	if (type === undefined) return undefined;
	return !isQueue && OF_COMMANDS.has(type)
		? OF_COMMANDS.get(type)
		: DATA_STORE_ERROR_TEXTS.get(type);
}

/** Amazon's type of the error. */
export function errorTypeOf(body: unknown): string | undefined {
	const value = parsedBody(body);
	const type = isPlainObject(value) ? value.type : undefined;
	return typeof type === 'string' ? type : undefined;
}
