import { isPlainObject } from '../input/json';

/**
 * Says that the request was taken, and nothing to the user.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html
 */
export const EMPTY_ANSWER = { version: '1.0', response: {} } as const;

/** Alexa refuses answers that are compressed, and n8n compresses larger ones unless this forbids it. */
export const ANSWER_HEADERS = { 'Cache-Control': 'no-transform' } as const;

/** What the answer of a workflow must be; the end of a sentence that starts with it. */
export const ANSWER_RULE =
	'must be an answer for Alexa: a JSON object with "version" (such as "1.0") and "response" (an object, which may be empty)';

/** Whether Alexa can read it as the answer of a skill; what the response contains is for Alexa to judge. */
export const isAnswer = (value: unknown): boolean =>
	isPlainObject(value) &&
	typeof value.version === 'string' &&
	value.version !== '' &&
	isPlainObject(value.response);
