import { describe, expect, test } from 'vitest';
import { EMPTY_ANSWER, isAnswer } from '../../../nodes/shared/alexa/skillRequest/response.ts';

describe('an answer for Alexa', () => {
	test.each<[string, unknown, boolean]>([
		['the empty one', EMPTY_ANSWER, true],
		['one with more members', { ...EMPTY_ANSWER, sessionAttributes: {}, userAgent: 'a' }, true],
		['one without a version', { response: {} }, false],
		['one with an empty version', { version: '', response: {} }, false],
		['one with a number as its version', { version: 1, response: {} }, false],
		['one without a response', { version: '1.0' }, false],
		['one whose response is a text', { version: '1.0', response: 'Hello' }, false],
		['one whose response is a list', { version: '1.0', response: [] }, false],
		['a list', [EMPTY_ANSWER], false],
		['nothing', undefined, false],
		['null', null, false],
	])('%s: %s', (_title, value, is) => {
		expect(isAnswer(value)).toBe(is);
	});
});
