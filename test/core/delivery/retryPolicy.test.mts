import { describe, expect, it } from 'vitest';
import { situationOf, type ApiResponse } from '../../../nodes/shared/alexa/delivery/apiResponse.ts';
import { answer } from '../support/delivery.mts';

describe('an answer is an acceptance', () => {
	it.each<[string, ApiResponse & { kind: 'response' }]>([
		['202 without a body', answer(202)],
		['202 with an undefined body', answer(202, {}, undefined)],
		['200, as the development stage gives it', answer(200)],
		['204', answer(204)],
		['202 with JSON', answer(202, { 'content-type': 'application/json' }, {})],
		['202 with a cut body', answer(202, {}, '{"requestId": "a')],
		['202 with text', answer(202, {}, 'accepted')],
		['202 with a text that mentions HTML', answer(202, {}, 'no <html> here')],
	])('when it is %s', (_title, given) => {
		expect(situationOf(given)).toBe('accepted');
	});

	it.each<[string, ApiResponse & { kind: 'response' }]>([
		['by its type', answer(202, { 'content-type': 'Text/HTML; charset=utf-8' }, 'accepted')],
		['by its beginning', answer(299, {}, '\n\t <HTML>')],
		['by its document type', answer(200, {}, '<!doctype html>')],
	])('but not when it is a page %s', (_title, given) => {
		expect(situationOf(given)).toBe('html');
	});

	it.each([
		['without a body', answer(202, { 'content-type': 'text/html' })],
		['with an empty one', answer(202, { 'content-type': 'text/html' }, ' \n')],
	])('also with the type of a page %s', (_title, given) => {
		expect(situationOf(given)).toBe('accepted');
	});
});
