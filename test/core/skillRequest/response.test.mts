import { describe, expect, test } from 'vitest';
import {
	responseProblem,
	EMPTY_RESPONSE,
	SAMPLE_RESPONSE,
} from '../../../nodes/shared/alexa/skillRequest/response.ts';

const NO_ITEM = 'there is no item';
const NO_VERSION = 'its "version" text is missing';
const NO_RESPONSE = 'its "response" object is missing';

describe('a response for Alexa', () => {
	test.each<[string, unknown, string | undefined]>([
		['the empty one', EMPTY_RESPONSE, undefined],
		['the sample', JSON.parse(SAMPLE_RESPONSE), undefined],
		['one with more members', { ...EMPTY_RESPONSE, sessionAttributes: {}, a: 'a' }, undefined],
		['one without a version', { response: {} }, NO_VERSION],
		['one with an empty version', { version: '', response: {} }, NO_VERSION],
		['one with a number as its version', { version: 1, response: {} }, NO_VERSION],
		['one without a response', { version: '1.0' }, NO_RESPONSE],
		['one whose response is a text', { version: '1.0', response: 'Hello' }, NO_RESPONSE],
		['one whose response is a list', { version: '1.0', response: [] }, NO_RESPONSE],
		['a list', [EMPTY_RESPONSE], NO_ITEM],
		['nothing', undefined, NO_ITEM],
		['null', null, NO_ITEM],
	])('%s: %s → %s', (_title, value, problem) => {
		expect(responseProblem(value)).toBe(problem);
	});
});
