import { CONTENDERS, isInN8n } from './contenders.mts';
import type { PlannedRun } from './plan.mts';
import type { Run } from './results.mts';

/** Until there is a measurement of the same kind. */
const GUESSED_ITEMS_PER_SECOND = { inN8n: 350, plain: 1_500 };
/** Making the items, and looking whether the run has ended. */
const OVERHEAD_MS = 700;
const MS = 1000;

/** How long the runs will take, judged by those that were. */
export const remainingMs = (planned: readonly PlannedRun[], done: readonly Run[]): number =>
	planned.reduce((sum, run) => sum + OVERHEAD_MS + expectedMs(run, done), 0);

function expectedMs({ contender, items, latencyMs }: PlannedRun, done: readonly Run[]): number {
	const alike = done.filter((run) => run.contender === contender && run.latencyMs === latencyMs);
	const last = alike.findLast((run) => run.items === items) ?? alike.at(-1);
	if (last && last.durationMs > 0) return (last.durationMs / last.items) * items;
	const { atOnce } = CONTENDERS[contender];
	const where = isInN8n(CONTENDERS[contender]) ? 'inN8n' : 'plain';
	const waitingMs = atOnce === 'all' ? latencyMs : (items / atOnce) * latencyMs;
	return waitingMs + (items * MS) / GUESSED_ITEMS_PER_SECOND[where];
}
