import { CONTENDERS, type ContenderId } from './contenders.mts';

export interface Entry {
	contender: ContenderId;
	items: number;
}

/** What is compared with each other: the same server latency, and the same items but for the entries that say so. */
export interface Cell {
	items: number;
	latencyMs: number;
	entries: Entry[];
}

export interface Plan {
	/** Sent by every contender before the first figure, so that its code is compiled by then. */
	warmUpItems: number;
	/** For each count of token exchanges. */
	exchangeItems: number;
	repeats: number;
	cells: Cell[];
}

/** One timed run of one contender. */
export interface PlannedRun extends Entry {
	cellItems: number;
	latencyMs: number;
	repeat: number;
}

const ALL = Object.keys(CONTENDERS) as ContenderId[];

/**
 * Where the latency alone decides the rate, fewer items measure the same: 10,000 one after another at 100 ms would
 * take 17 minutes each time.
 */
const FEWER_ITEMS: Partial<Record<ContenderId, number>> = {
	sdk1: 100,
	sdk10: 1_000,
	keepAlive10: 1_000,
	reading10: 1_000,
};

/** How many of a cell's items a contender sends. */
export const itemsFor = (contender: ContenderId, items: number, latencyMs: number): number =>
	latencyMs > 0 ? Math.min(items, FEWER_ITEMS[contender] ?? items) : items;

const cell = (items: number, latencyMs: number): Cell => ({
	items,
	latencyMs,
	entries: ALL.map((contender) => ({
		contender,
		items: itemsFor(contender, items, latencyMs),
	})),
});

export const FULL_PLAN: Plan = {
	warmUpItems: 4_000,
	exchangeItems: 1_000,
	repeats: 5,
	cells: [cell(1_000, 0), cell(1_000, 100), cell(10_000, 0), cell(10_000, 100)],
};

export const QUICK_PLAN: Plan = {
	warmUpItems: 2_000,
	exchangeItems: 100,
	repeats: 3,
	cells: [cell(500, 0), cell(500, 100)],
};

export const only = (plan: Plan, contenders: readonly ContenderId[]): Plan => ({
	...plan,
	cells: plan.cells.map((one) => ({
		...one,
		entries: one.entries.filter(({ contender }) => contenders.includes(contender)),
	})),
});

/** Every second round goes backwards, so that no contender always runs in the wake of the same other one. */
export const runsOf = ({ repeats, cells }: Pick<Plan, 'repeats' | 'cells'>): PlannedRun[] =>
	cells.flatMap(({ items: cellItems, latencyMs, entries }) =>
		Array.from({ length: repeats }, (_, repeat) => {
			const order = repeat % 2 === 0 ? entries : entries.toReversed();
			return order.map((entry) => ({ ...entry, cellItems, latencyMs, repeat }));
		}).flat(),
	);
