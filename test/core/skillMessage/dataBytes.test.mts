import { describe, expect, it } from 'vitest';
import { countBytes } from '../../../nodes/shared/alexa/skillMessage/data.ts';
import { bodyOf, messageProblems } from '../support/messages.mts';

/** `{"a":""}` without the value. */
const FRAME_BYTES = 8;

const ofBytes = (bytes: number, end = '') => ({
	a: 'x'.repeat(bytes - FRAME_BYTES - Buffer.byteLength(end)) + end,
});

describe('the size of the data', () => {
	it.each<[string, Record<string, string>, number]>([
		['braces alone', {}, 2],
		['keys, values, quotes and colons', { a: '' }, FRAME_BYTES],
		['commas, and no spaces', { a: 'b', c: 'd' }, 17],
		['two bytes for é', { a: 'é' }, FRAME_BYTES + 2],
		['four bytes for an emoji', { '👋': '👋' }, FRAME_BYTES - 1 + 8],
		['two bytes for a quote, which JSON escapes', { a: '"' }, FRAME_BYTES + 2],
	])('counts %s', (_title, data, bytes) => {
		expect(countBytes(data)).toBe(bytes);
	});

	it.each<[string, Record<string, string>]>([
		['6,000 bytes', ofBytes(6000)],
		['6,000 bytes that end in an emoji', ofBytes(6000, '👋')],
	])('may be %s', (_title, data) => {
		expect(bodyOf({ data }).data).toEqual(data);
	});

	it.each<[string, Record<string, string>]>([
		['6,001 bytes', ofBytes(6001)],
		['an emoji that crosses the limit', { a: `${'x'.repeat(6000 - FRAME_BYTES - 2)}👋` }],
		['fewer characters than bytes', { a: 'é'.repeat(3000) }],
	])('is refused with %s', (_title, data) => {
		expect(messageProblems({ data })).toEqual([
			expect.objectContaining({
				field: 'Data',
				path: 'data',
				rule: 'must have at most 6000 bytes',
			}),
		]);
	});

	it('is reported when it is too large', () => {
		expect(messageProblems({ data: ofBytes(6001) })[0]?.value).toBe('"6001 bytes"');
	});

	it('is counted after values have become text', () => {
		const data = { a: Array.from({ length: 3001 }, () => 1) };
		expect(messageProblems({ data, convertValues: true })).toHaveLength(1);
	});
});
