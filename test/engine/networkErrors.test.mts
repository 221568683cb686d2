import { expect, test } from 'vitest';
import { dist } from './support/engine.mts';

const { readNetworkError } = dist('nodes/shared/n8n/http/networkErrors.js') as {
	readNetworkError(error: unknown): unknown;
};

/** As n8n's helper throws: its own error around the client's. */
const thrown = (cause: object, message = 'example') =>
	Object.assign(new Error('n8n'), { cause: Object.assign(new Error(message), cause) });

test.each([
	['ECONNREFUSED', 'notSent'],
	['ENOTFOUND', 'notSent'],
	['EAI_AGAIN', 'notSent'],
	['EHOSTUNREACH', 'notSent'],
	['ENETUNREACH', 'notSent'],
	['ECONNRESET', 'connectionLost'],
	['EPIPE', 'connectionLost'],
	['ERR_BAD_RESPONSE', 'connectionLost'],
	['HPE_INVALID_HEADER_TOKEN', 'connectionLost'],
	['ETIMEDOUT', 'timeout'],
	['ECONNABORTED', 'timeout'],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'blocked'],
	['ERR_TLS_CERT_ALTNAME_INVALID', 'blocked'],
	['EXAMPLE_OF_NO_LIST', 'blocked'],
])('%s means %s', (code, reason) => {
	expect(readNetworkError(thrown({ code }))).toEqual({ kind: 'noResponse', reason, detail: code });
});

test('a socket that hangs up has lost the connection', () => {
	expect(readNetworkError(thrown({}, 'socket hang up'))).toMatchObject({
		reason: 'connectionLost',
	});
});

test.each([{ code: 'ERR_CANCELED' }, { name: 'AbortError' }])('%o is a stop', (cause) => {
	expect(readNetworkError(thrown(cause))).toEqual({ kind: 'canceled' });
});

test('an answer that broke off still has its status', () => {
	const response = { status: 202, headers: { 'x-amzn-requestid': 'example' } };
	expect(readNetworkError(thrown({ code: 'ERR_BAD_RESPONSE', response }))).toEqual({
		kind: 'response',
		statusCode: 202,
		headers: response.headers,
		body: undefined,
	});
});

test('a failure of the credential is reported as it is, however deep n8n has wrapped it', () => {
	const failure = { failureCode: 'LWA_UNAVAILABLE', description: 'What to do' };
	expect(readNetworkError(thrown({ cause: Object.assign(new Error('What'), failure) }))).toEqual({
		kind: 'refused',
		code: 'LWA_UNAVAILABLE',
		message: 'What',
		description: 'What to do',
	});
});

/** As n8n 1 throws: its error has lost the cause, and keeps a code or status of it as `httpCode`. */
const thrownByN8n1 = (members: object) =>
	Object.assign(new Error('n8n'), { cause: undefined, ...members });

test.each([
	['ECONNREFUSED', { kind: 'noResponse', reason: 'notSent', detail: 'ECONNREFUSED' }],
	['ECONNRESET', { kind: 'noResponse', reason: 'connectionLost', detail: 'ECONNRESET' }],
	['ECONNABORTED', { kind: 'noResponse', reason: 'timeout', detail: 'ECONNABORTED' }],
	['ERR_CANCELED', { kind: 'canceled' }],
	['202', { kind: 'response', statusCode: 202, headers: {}, body: undefined }],
])('in n8n 1, %s is understood all the same', (httpCode, answer) => {
	expect(readNetworkError(thrownByN8n1({ httpCode }))).toEqual(answer);
});

test('in n8n 1, a failure of the credential is reported as it is', () => {
	const failure = { httpCode: 'LWA_UNAVAILABLE', message: 'What', description: 'What to do' };
	expect(readNetworkError(thrownByN8n1(failure))).toEqual({
		kind: 'refused',
		code: 'LWA_UNAVAILABLE',
		message: 'What',
		description: 'What to do',
	});
});
