import { describe, expect, it } from 'vitest';
import { membersOf, parseTokenResponse } from '../../../nodes/shared/alexa/lwa/exchange.ts';
import { LWA_FAILURES, type LwaFailureCode } from '../../../nodes/shared/alexa/lwa/lwaFailure.ts';
import { lwaAnswer } from '../support/lwa.mts';

const BODY = { access_token: 'Atc|example', token_type: 'bearer', expires_in: 3600, scope: 'x' };

const read = (changes: Record<string, unknown>) =>
	parseTokenResponse(lwaAnswer(200, { ...BODY, ...changes }));

type Parsed = ReturnType<typeof parseTokenResponse>;

const codeOf = (parsed: Parsed) => (parsed.ok ? parsed.value : parsed.error.code);

describe('a token answer is taken', () => {
	it.each(['bearer', 'Bearer', 'BEARER'])('with the type %s', (token_type) => {
		expect(codeOf(read({ token_type }))).toEqual({
			token: 'Atc|example',
			expiresInSeconds: 3600,
		});
	});

	it.each<[unknown, number]>([
		[3600, 3600],
		['3600', 3600],
		['0.25', 0.25],
		[30, 30],
		[0.5, 0.5],
	])('with the lifetime %j', (expires_in, expiresInSeconds) => {
		expect(codeOf(read({ expires_in }))).toMatchObject({ expiresInSeconds });
	});

	it('as JSON text', () => {
		expect(codeOf(parseTokenResponse(lwaAnswer(200, JSON.stringify(BODY))))).toMatchObject({
			token: 'Atc|example',
		});
	});
});

describe('a token answer is no token', () => {
	it.each<[string, Record<string, unknown>]>([
		['the lifetime is 0', { expires_in: 0 }],
		['the lifetime is negative', { expires_in: -1 }],
		['the lifetime is NaN', { expires_in: NaN }],
		['the lifetime is missing', { expires_in: undefined }],
		['the lifetime is empty text', { expires_in: '' }],
		['the lifetime is a word', { expires_in: 'an hour' }],
		['the lifetime is in another notation', { expires_in: '0x10' }],
		['the lifetime has a sign', { expires_in: '+3600' }],
		['the lifetime is a list', { expires_in: [3600] }],
		['the token is empty', { access_token: '' }],
		['the token has a space', { access_token: 'Atc|ex ample' }],
		['the token has a line break', { access_token: 'Atc|example\r\nX: y' }],
		['the token has a letter beyond ASCII', { access_token: 'Atc|é' }],
		['the token is a number', { access_token: 5 }],
		['the type is another', { token_type: 'mac' }],
		['the type is a list', { token_type: ['bearer'] }],
	])('when %s', (_title, changes) => {
		expect(codeOf(read(changes))).toBe('LWA_INVALID_RESPONSE');
	});

	it.each<[string, unknown]>([
		['HTML', '<!doctype html><title>Sign in</title>'],
		['a list', [BODY]],
		['nothing', ''],
		['null', null],
		['half of its JSON', '{"access_token": "Atc|exam'],
	])('when the body is %s', (_title, body) => {
		expect(codeOf(parseTokenResponse(lwaAnswer(200, body)))).toBe('LWA_INVALID_RESPONSE');
	});
});

describe('a refusal', () => {
	it.each<[string, number, LwaFailureCode]>([
		['invalid_client', 401, 'LWA_INVALID_CLIENT'],
		['invalid_client', 400, 'LWA_INVALID_CLIENT'],
		['invalid_scope', 400, 'LWA_INVALID_SCOPE'],
		['unauthorized_client', 400, 'LWA_UNAUTHORIZED_CLIENT'],
		['server_error', 400, 'LWA_UNAVAILABLE'],
		['invalid_request', 400, 'LWA_INVALID_RESPONSE'],
		['unsupported_grant_type', 400, 'LWA_INVALID_RESPONSE'],
	])('%s with %i is %s', (error, status, code) => {
		expect(codeOf(parseTokenResponse(lwaAnswer(status, { error })))).toBe(code);
	});

	it.each<[number, unknown, LwaFailureCode]>([
		[429, '', 'LWA_UNAVAILABLE'],
		[500, '<html></html>', 'LWA_UNAVAILABLE'],
		[503, { message: 'x' }, 'LWA_UNAVAILABLE'],
		[302, '', 'LWA_INVALID_RESPONSE'],
		[400, '<html></html>', 'LWA_INVALID_RESPONSE'],
		[404, { error: 5 }, 'LWA_INVALID_RESPONSE'],
		[201, BODY, 'LWA_INVALID_RESPONSE'],
	])('with %i and %j is %s', (status, body, code) => {
		expect(codeOf(parseTokenResponse(lwaAnswer(status, body)))).toBe(code);
	});

	it.each<[string, number, unknown]>([
		['an error name that is no name', 400, { error: 'Atc|example <b>' }],
		['the description', 400, { error: 'invalid_scope', error_description: 'Atc|example' }],
		['an unusable token', 200, { ...BODY, access_token: 'Atc|example \n' }],
	])('does not repeat %s', (_title, status, body) => {
		const result = parseTokenResponse(lwaAnswer(status, body));
		expect(result.ok ? '' : result.error.message + result.error.description).not.toMatch(
			/Atc|<b>|^$/,
		);
	});

	it('of the scope points to the check of the setup', () => {
		expect(LWA_FAILURES.LWA_INVALID_SCOPE.description).toContain('the operation "Check Setup"');
	});

	it('does not repeat a secret in small letters instead of an error name', () => {
		const result = parseTokenResponse(lwaAnswer(400, { error: 'example_secret' }));
		expect(result).toMatchObject({
			error: { description: expect.stringContaining('(status 400)') },
		});
	});

	it.each<[string, number, unknown, string]>([
		["Amazon's name for it", 400, { error: 'invalid_request' }, '(invalid_request)'],
		['the status without a name', 503, '', '(status 503)'],
		['that it is a page', 200, '<html></html>', 'not a JSON object'],
		['that the token is not usable', 200, { ...BODY, access_token: '' }, 'access_token'],
		['that the type is another', 200, { ...BODY, token_type: 'mac' }, 'token_type'],
		['that there is no lifetime', 200, { ...BODY, expires_in: 0 }, 'expires_in'],
	])('tells %s', (_title, status, body, told) => {
		expect(parseTokenResponse(lwaAnswer(status, body))).toMatchObject({
			error: { description: expect.stringContaining(told) },
		});
	});
});

describe('the members of an answer', () => {
	it.each<[string, unknown, object | undefined]>([
		['an object', { error: 'a' }, { error: 'a' }],
		['its JSON', '{"error":"a"}', { error: 'a' }],
		['a number', 5, undefined],
		['a list', [BODY], undefined],
		['null', 'null', undefined],
	])('that is %s', (_title, body, members) => {
		expect(membersOf(body)).toEqual(members);
	});
});
