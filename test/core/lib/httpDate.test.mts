import { describe, expect, it } from 'vitest';
import { parseHttpDate } from '../../../nodes/shared/alexa/lib/httpDate.ts';

describe('a Date header', () => {
	it('is read to the second', () => {
		expect(parseHttpDate('Tue, 14 May 2030 10:00:03 GMT')).toBe(Date.UTC(2030, 4, 14, 10, 0, 3));
	});

	it.each([
		undefined,
		'',
		1905069600000,
		'2030-05-14T10:00:00Z',
		'Tue, 14 May 2030 10:00:03',
		'Tue, 14 Mai 2030 10:00:03 GMT',
		'Tue, 99 May 2030 10:00:03 GMT',
		'Tue, 14 May 2030 10:00:03 GMT+2',
		['Tue, 14 May 2030 10:00:03 GMT'],
	])('%j cannot be read', (header) => {
		expect(parseHttpDate(header)).toBeUndefined();
	});
});
