import { expect, it } from 'vitest';
import { ok } from '../../../nodes/shared/alexa/lib/result.ts';
import {
	type RequestOrFailure,
	requestsInTurn,
} from '../../../nodes/shared/n8n/run/itemRequests.ts';

const MANY = 1_000;

/** Requests that say whose they are, and a note of each item that was read. */
function start(isCanceled = () => false, perItem = 1) {
	const read: number[] = [];
	const requests = requestsInTurn(
		MANY,
		(itemIndex) => {
			read.push(itemIndex);
			return Array.from({ length: perItem }, () =>
				ok({ request: { itemIndex } as never, credential: {} as never }),
			);
		},
		isCanceled,
	);
	return { read, requests };
}

const placeOf = (each: RequestOrFailure) => (each.ok ? each.value.request.itemIndex : 'no request');

it('gives the requests of all items in their order, those of one item together', () => {
	const { requests } = start(() => false, 2);
	expect(Array.from(requests, placeOf)).toEqual(
		Array.from({ length: 2 * MANY }, (_, index) => Math.floor(index / 2)),
	);
});

it('reads few items ahead, whatever their number', () => {
	const { requests, read } = start();
	requests.next();
	expect(read.length).toBeGreaterThan(0);
	expect(read.length).toBeLessThanOrEqual(100);
});

it('reads nothing more once canceled, and has one for each item all the same', () => {
	let isCanceled = false;
	const { requests, read } = start(() => isCanceled);
	requests.next();
	const before = read.length;
	isCanceled = true;
	const rest = [...requests];
	expect(read.length).toBe(before);
	expect(rest.length).toBe(MANY - 1);
	expect(rest.at(-1)).toMatchObject({
		error: { itemIndex: MANY - 1, failure: { code: 'CANCELLED' } },
	});
});

it('is empty for no items', () => {
	expect([
		...requestsInTurn(
			0,
			() => [],
			() => false,
		),
	]).toEqual([]);
});
