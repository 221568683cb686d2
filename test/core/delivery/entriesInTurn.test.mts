import { expect, it } from 'vitest';
import { entriesInTurn } from '../../../nodes/shared/n8n/run/itemRequests.ts';

const MANY = 1_000;

/** Entries that say whose they are, and a note of each item that was read. */
function start(isCancelled = () => false, perItem = 1) {
	const read: number[] = [];
	const entries = entriesInTurn(
		MANY,
		(itemIndex) => {
			read.push(itemIndex);
			return Array.from({ length: perItem }, () => ({
				unit: { itemIndex } as never,
				credential: {} as never,
			}));
		},
		isCancelled,
	);
	return { read, entries };
}

const placeOf = (entry: object) =>
	'unit' in entry ? (entry.unit as { itemIndex: number }).itemIndex : 'no request';

it('gives the entries of all items in their order, those of one item together', () => {
	const { entries } = start(() => false, 2);
	expect(Array.from(entries, placeOf)).toEqual(
		Array.from({ length: 2 * MANY }, (_, index) => Math.floor(index / 2)),
	);
});

it('reads few items ahead, whatever their number', () => {
	const { entries, read } = start();
	entries.next();
	expect(read.length).toBeGreaterThan(0);
	expect(read.length).toBeLessThanOrEqual(100);
});

it('reads nothing more once cancelled, and has an entry for each item all the same', () => {
	let isCancelled = false;
	const { entries, read } = start(() => isCancelled);
	entries.next();
	const before = read.length;
	isCancelled = true;
	const rest = [...entries];
	expect(read.length).toBe(before);
	expect(rest.length).toBe(MANY - 1);
	expect(rest.at(-1)).toMatchObject({ itemIndex: MANY - 1, failure: { code: 'CANCELLED' } });
});

it('is empty for no items', () => {
	expect([
		...entriesInTurn(
			0,
			() => [],
			() => false,
		),
	]).toEqual([]);
});
