import { describe, expect, it } from 'vitest';
import {
	cancelPath,
	pagePath,
	parseQueuedResultId,
	readPage,
} from '../../../nodes/shared/alexa/dataStore/queue.ts';
import { ruleOf, valueOf } from '../support/read.mts';

it('ids and tokens are percent-encoded, as the official client does it', () => {
	expect(pagePath('q/1')).toBe('/v1/datastore/queue/q%2F1');
	expect(pagePath('q1', 't&=+')).toBe('/v1/datastore/queue/q1?nextToken=t%26%3D%2B');
	expect(cancelPath('q/1')).toBe('/v1/datastore/queue/q%2F1/cancel');
});

describe('a Queued Result ID', () => {
	it.each(['q1', ' q1 ', 'amzn1.x/y+z==', 'x'.repeat(1_000)])('%j is taken', (raw) => {
		expect(valueOf(parseQueuedResultId(raw))).toBe(raw.trim());
	});

	it.each<[unknown, string?]>([
		[''],
		[null],
		[5],
		['a b'],
		['.'],
		['..'],
		['x'.repeat(1_001)],
		['q\ud83d', 'half of an emoji'],
	])('%j is refused', (raw, rule = '"queuedResultId"') => {
		expect(ruleOf(parseQueuedResultId(raw))).toContain(rule);
	});
});

describe('a page of the queue', () => {
	const items = [{ deviceId: 'd', type: 'DEVICE_UNAVAILABLE', message: 'offline' }];

	it.each<[unknown, string?, number?]>([
		[{ items, paginationContext: { totalCount: 3, nextToken: 'next' } }, 'next', 3],
		[{ items, paginationContext: { totalCount: 1 } }, undefined, 1],
		[{ items, paginationContext: { totalCount: '1', nextToken: 2 } }],
		[{ items, paginationContext: { nextToken: '' } }],
		[{ items }],
		[JSON.stringify({ items })],
	])('%j goes on with %j, of %j devices', (body, nextToken, totalCount) => {
		expect(readPage(body)).toEqual({ items, nextToken, totalCount });
	});

	it.each([undefined, '', '<html>', {}, { items: {} }])('%j is not one', (body) => {
		expect(readPage(body)).toBeUndefined();
	});
});
