import { describe, expect, test } from 'vitest';
import {
	MAX_BODY_BYTES,
	parseSkillRequest,
} from '../../../nodes/shared/alexa/skillRequest/envelope.ts';

const ENVELOPE = { version: '1.0', request: { type: 'LaunchRequest', requestId: 'a' } };

const read = (text: string) => {
	const request = parseSkillRequest(Buffer.from(text));
	return request.ok ? 'ok' : request.error.code;
};

function ofBytes(bytes: number): string {
	const padded = (padding: string) => JSON.stringify({ ...ENVELOPE, padding });
	return padded('x'.repeat(bytes - padded('').length));
}

const ofDepth = (depth: number) =>
	JSON.stringify({ ...ENVELOPE, deep: '@' }).replace(
		'"@"',
		'['.repeat(depth - 1) + ']'.repeat(depth - 1),
	);

describe('the body of a request', () => {
	test.each([
		[MAX_BODY_BYTES, 'ok'],
		[MAX_BODY_BYTES + 1, 'BODY_TOO_LARGE'],
	])('of %i bytes: %s', (bytes, expected) => {
		expect(read(ofBytes(bytes))).toBe(expected);
	});

	test('may have 256 kB', () => {
		expect(MAX_BODY_BYTES).toBe(262_144);
	});

	test.each([
		[100, 'ok'],
		[101, 'BODY_UNSAFE'],
	])('that is nested %i deep: %s', (depth, expected) => {
		expect(read(ofDepth(depth))).toBe(expected);
	});

	test.each([
		['nothing', undefined, 'BODY_MISSING'],
		['no byte', Buffer.alloc(0), 'BODY_MISSING'],
		['bytes that are not UTF-8', Buffer.from('{"a":"\xff"}', 'latin1'), 'BODY_UNREADABLE'],
		['half of its JSON', Buffer.from('{"version":'), 'BODY_UNREADABLE'],
		['a list', Buffer.from(JSON.stringify([ENVELOPE])), 'BODY_UNREADABLE'],
	])('that is %s: %s', (_title, rawBody, code) => {
		expect(parseSkillRequest(rawBody)).toEqual({ ok: false, error: { code } });
	});

	test.each<[string, object, string]>([
		['a version', { version: undefined }, 'REQUEST_INCOMPLETE'],
		['a letter in its version', { version: '' }, 'REQUEST_INCOMPLETE'],
		['a request', { request: undefined }, 'REQUEST_INCOMPLETE'],
		['a request that is an object', { request: [] }, 'REQUEST_INCOMPLETE'],
		['a type', { request: { requestId: 'a' } }, 'REQUEST_INCOMPLETE'],
		['a request id', { request: { type: 'LaunchRequest' } }, 'REQUEST_INCOMPLETE'],
	])('without %s: %s', (_title, changes, expected) => {
		expect(read(JSON.stringify({ ...ENVELOPE, ...changes }))).toBe(expected);
	});

	test('may have a number as its version, as one sample of Amazon has', () => {
		expect(read(JSON.stringify({ ...ENVELOPE, version: 1 }))).toBe('ok');
	});

	test.each([
		['in a conversation', { session: {} }, true],
		['outside', {}, false],
	])('tells that it came %s', (_title, changes, hasSession) => {
		expect(
			parseSkillRequest(Buffer.from(JSON.stringify({ ...ENVELOPE, ...changes }))),
		).toMatchObject({ ok: true, value: { hasSession } });
	});

	test.each([
		['the key __proto__', '{"__proto__":{}}'],
		['the key __proto__ deep within', '{"a":[{"__proto__":1}]}'],
		['a constructor with a prototype', '{"constructor":{"prototype":{}}}'],
	])('may not contain %s', (_title, message) => {
		expect(read(`{"message":${message},${JSON.stringify(ENVELOPE).slice(1)}`)).toBe('BODY_UNSAFE');
	});

	test.each([
		['a constructor that is a text', '{"constructor":"Smith"}'],
		['a prototype by itself', '{"prototype":{"a":1}}'],
	])('may hold %s', (_title, message) => {
		expect(read(`{"message":${message},${JSON.stringify(ENVELOPE).slice(1)}`)).toBe('ok');
	});

	test.each([
		[500, 'ok'],
		[501, 'REQUEST_INCOMPLETE'],
	])('with a request id of %i characters: %s', (length, expected) => {
		const request = { ...ENVELOPE.request, requestId: 'a'.repeat(length) };
		expect(read(JSON.stringify({ ...ENVELOPE, request }))).toBe(expected);
	});
});
