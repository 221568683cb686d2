import type { ContenderId } from '../contenders.mts';
import type { Plan } from '../plan.mts';

/** Beside the node, n8n's request helper alone and the official SDK. */
const CONTENDERS: ContenderId[] = ['alexa10', 'alexa50', 'bare10', 'sdk10'];

/** May take n8n down, so it comes last and once. */
export const LAST: ContenderId = 'httpRequest';

const planOf = (items: number, repeats: number, warmUpItems: number): Plan => ({
	warmUpItems,
	exchangeItems: 0,
	repeats,
	cells: [{ items, latencyMs: 0, entries: CONTENDERS.map((contender) => ({ contender, items })) }],
});

export const FULL_PLAN = planOf(100_000, 1, 4_000);
export const QUICK_PLAN = planOf(10_000, 1, 2_000);
