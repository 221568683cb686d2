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
