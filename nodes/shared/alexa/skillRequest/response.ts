import { isPlainObject } from '../input/json';

/**
 * Says that the request was taken, and nothing to the user.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html
 */
export const EMPTY_RESPONSE = { version: '1.0', response: {} } as const;

/** Alexa refuses responses that are compressed, and n8n compresses larger ones unless this forbids it. */
export const ANSWER_HEADERS = { 'Cache-Control': 'no-transform' } as const;

/** A response to copy; it says Hello and ends the conversation. */
export const SAMPLE_RESPONSE =
	'{"version": "1.0", "response": {"outputSpeech": {"type": "PlainText", "text": "Hello"}, "shouldEndSession": true}}';

/** Why Alexa cannot read it as the response of a skill, or undefined; what it contains is for Alexa to judge. */
export function responseProblem(value: unknown): string | undefined {
	if (!isPlainObject(value)) return 'there is no item';
	const { version, response } = value;
	if (!isPlainObject(response)) return 'its "response" object is missing';
	return typeof version === 'string' && version !== ''
		? undefined
		: 'its "version" text is missing';
}
