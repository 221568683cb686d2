import type { INodeExecutionData } from 'n8n-workflow';
import { expect } from 'vitest';
import { FAILURE_CODES } from '../../../nodes/shared/alexa/lib/failure.ts';
import type { Simulator } from '../../../simulator/index.mts';
import { type Expected, expectedFor, type Fault, ITEMS, type NodeName } from '../fault.mts';
import { type Cell, type Mode, userOf } from './runCell.mts';

const outcomeOf = ({ json, pairedItem }: INodeExecutionData) => {
	const error = json.error as
		| { code: string; attempts: number; retryAfterSeconds?: number }
		| undefined;
	return {
		item: typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : -1,
		code: error?.code ?? (json.accepted === true || json.status === 'delivered' ? 'ok' : 'none'),
		calls: Number(error?.attempts ?? json.attempts),
		duplicate: json.duplicate === true,
		retryAfterSeconds: error?.retryAfterSeconds,
	};
};

type Outcome = ReturnType<typeof outcomeOf>;

const UNTOUCHED: Expected = { code: 'ok', calls: 1 };

/** What is expected of each item: the fault's own of those it hits, and that nothing has happened of the others. */
const expectedOf = (fault: Fault, name: NodeName): Expected[] =>
	Array.from({ length: ITEMS }, (_, item) => {
		if (!fault.hits.includes(item)) return UNTOUCHED;
		const { callsOfFirst, ...expected } = expectedFor(fault, name);
		const isFirst = item === fault.hits[0] && callsOfFirst !== undefined;
		return isFirst ? { ...expected, calls: callsOfFirst } : expected;
	});

/** In both continue modes each item has one outcome, in order, and it is the one that is documented. */
export function expectContinued(cell: Cell, name: NodeName, fault: Fault, mode: Mode): void {
	const outcomes = [...cell.regular, ...cell.errors].map(outcomeOf);
	outcomes.sort((one, other) => one.item - other.item);
	const expected = expectedOf(fault, name);
	expect(cell.error).toBeUndefined();
	expect(outcomes).toMatchObject(
		expected.map(({ code, calls, duplicate = false }, item) => ({ item, code, calls, duplicate })),
	);
	expect(isInOrder(cell.regular) && isInOrder(cell.errors)).toBe(true);
	if (mode === 'error output') {
		expect(cell.regular.filter(({ json }) => 'error' in json)).toEqual([]);
		expect(cell.errors.filter(({ json }) => !('error' in json))).toEqual([]);
	}
	expect(arrivalsOf(cell)).toEqual(expected.map(arrivals));
	expectPauses(cell, expectedFor(fault, name), outcomes);
}

/** In stop mode nothing starts after the first failure, and the counts are those that the server saw. */
export function expectStopped(cell: Cell, name: NodeName, fault: Fault): void {
	const expected = expectedOf(fault, name);
	const first = expected.findIndex(({ code }) => code !== 'ok');
	if (first < 0) return expectContinued(cell, name, fault, 'stop');
	const { code, calls, arrivals: seen = calls } = expected[first] ?? UNTOUCHED;
	const { code: found, ...counts } = cell.error?.context?.data as Counts & { code: string };
	expect([found, counts.sent + counts.failed + counts.notSent]).toEqual([code, ITEMS]);
	expect(cell.error?.description).toContain(
		`Sent: ${counts.sent}, failed: ${counts.failed}, not sent: ${counts.notSent}.`,
	);
	expect(cell.error?.message).toContain(`[item ${first}]`);
	expect(cell.regular).toEqual([]);
	// an item that waits for another try lets others go first, so that only then more than those before it are sent
	if (calls <= 1 && fault.concurrency === undefined)
		expect(counts).toEqual({ sent: first, failed: 1, notSent: ITEMS - first - 1 });
	if (seen > 0) expect(counts.notSent).toBe(arrivalsOf(cell).filter((count) => count === 0).length);
	expect(counts.sent).toBe(sentIn(cell, expected));
}

interface Counts {
	sent: number;
	failed: number;
	notSent: number;
}

/** The code is one that is documented, and there is nothing accepted that the server has not processed once. */
export function expectProcessedOnce(amazon: Simulator, cell: Cell, name: NodeName): void {
	const outcomes = [...cell.regular, ...cell.errors].map(outcomeOf);
	const codes = outcomes.map(({ code }) => code).filter((code) => code !== 'ok');
	expect(codes.filter((code) => !(FAILURE_CODES as readonly string[]).includes(code))).toEqual([]);
	const accepted = outcomes.filter(({ code, duplicate }) => code === 'ok' && !duplicate);
	const processed = accepted.map(({ item }) => timesProcessed(amazon, cell, name, item));
	expect(processed).toEqual(accepted.map(() => 1));
	const notified = amazon.control.pending().map(({ userId }) => userId);
	expect(notified.length).toBe(new Set(notified).size);
}

function timesProcessed(amazon: Simulator, cell: Cell, name: NodeName, item: number): number {
	if (name === 'message') return acceptedOf(cell, item);
	// what a widget displays may be sent twice
	if (name === 'tile') return Math.min(1, acceptedOf(cell, item));
	const { length } = amazon.control.pending().filter(({ userId }) => userId === userOf(item));
	return length;
}

const acceptedOf = (cell: Cell, item: number) =>
	(cell.requests[item] ?? []).filter(({ status }) => Number(status) >= 200 && Number(status) < 300)
		.length;

/** Items that got to the server, and that nothing is wrong with. */
const sentIn = (cell: Cell, expected: readonly Expected[]) =>
	expected.filter(({ code }, item) => code === 'ok' && (cell.requests[item] ?? []).length > 0)
		.length;

const arrivalsOf = ({ requests }: Cell) => requests.map(({ length }) => length);

const arrivals = ({ calls, arrivals: seen = calls }: Expected) => seen;

const isInOrder = (items: readonly INodeExecutionData[]) => {
	const order = items.map((item) => outcomeOf(item).item);
	return order.join() === [...new Set(order)].sort().join();
};

function expectPauses(cell: Cell, expected: Expected, outcomes: readonly Outcome[]): void {
	if (expected.waitMs !== undefined) expect(cell.waits).toContain(expected.waitMs);
	if (expected.retryAfterSeconds !== undefined) {
		const said = outcomes.flatMap(({ retryAfterSeconds }) => retryAfterSeconds ?? []);
		expect(new Set(said)).toEqual(new Set([expected.retryAfterSeconds]));
	}
	expect(cell.exchanges).toBe(expected.exchanges ?? 1);
}
