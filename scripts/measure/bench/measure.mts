import { setTimeout as sleep } from 'node:timers/promises';
import { CONTENDERS, fullName } from './contenders.mts';
import type { Field } from './field.mts';
import { rateOf } from './figures.mts';
import type { Log } from '../../lib/progress.mjs';
import type { PlannedRun } from './plan.mts';
import { remainingMs } from './remaining.mts';
import type { Run } from './results.mts';
import { cellName } from './tables.mts';

/** Lets garbage and closing connections of one run not fall into the next. */
const PAUSE_MS = 300;

/** Every contender once, so that no code is compiled and no token fetched within a figure. */
export async function warmUp(
	field: Field,
	planned: readonly PlannedRun[],
	items: number,
	log: Log,
): Promise<void> {
	for (const contender of new Set(planned.map((run) => run.contender))) {
		const { error } = await field.send(contender, items, 0);
		if (error !== undefined) log(`  ${contender}: ${error}`);
	}
}

/** Hands out all runs so far after each one. */
export async function measure(
	field: Field,
	planned: readonly PlannedRun[],
	done: readonly Run[],
	save: (runs: Run[]) => Promise<void>,
	log: Log,
): Promise<void> {
	const startedMs = performance.now();
	const runs = [...done];
	for (const [index, run] of planned.entries()) {
		await sleep(PAUSE_MS);
		const sent = await field.send(run.contender, run.items, run.latencyMs);
		const measured: Run = { ...run, ...sent };
		runs.push(measured);
		await save(runs);
		const elapsed = minutes(performance.now() - startedMs);
		const remaining = minutes(remainingMs(planned.slice(index + 1), runs));
		log(
			`${index + 1}/${planned.length}, ${elapsed} so far, about ${remaining} to go: ${line(measured)}`,
		);
	}
}

function line(run: Run): string {
	const { contender, cellItems, latencyMs, items, repeat, connections, exchanges } = run;
	const where = cellName({ items: cellItems, latencyMs });
	const name = fullName(CONTENDERS[contender]);
	const result =
		run.error ??
		`${rateOf(run).toFixed(0)} items/s, ${connections} connections, ${exchanges} exchanges`;
	return `${where}, round ${repeat + 1}: ${name} (${items}): ${result}`;
}

const MINUTE_MS = 60_000;

const minutes = (durationMs: number) => {
	const seconds = Math.round((durationMs % MINUTE_MS) / 1000);
	return `${Math.floor(durationMs / MINUTE_MS)}:${String(Math.min(59, seconds)).padStart(2, '0')}`;
};
