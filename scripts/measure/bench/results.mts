import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../n8n/install/cacheFolder.mts';
import type { Machine } from './machine.mts';
import type { PackageCost } from './packageCost.mts';
import type { Plan, PlannedRun } from './plan.mts';
import type { ContenderProfile } from './profile.mts';
import type { ExchangeCount } from './exchanges.mts';
import type { Tally } from './standin.worker.mts';

export interface Run extends PlannedRun, Tally {
	/** In n8n as it records it for the sending node alone; in plain Node.js from the first call to the last answer. */
	durationMs: number;
	/** In bytes, of n8n's process; not for contenders outside it. */
	peakHeap?: number;
	peakRss?: number;
	error?: string;
}

export interface Results {
	plan: Plan;
	startedAt: string;
	/** SHA-256 of the packed package that was measured. */
	packageHash: string;
	machine: Machine;
	packageCost: PackageCost;
	exchanges: ExchangeCount[];
	runs: Run[];
	profiles: ContenderProfile[];
}

/**
 * Outlives the process: `complete` is what the page is made of, `unfinished` what a broken run can be resumed from, and
 * `partial` is not meant for the page.
 */
export const resultsPath = (name: 'complete' | 'unfinished' | 'partial'): string =>
	join(cacheFolder(), 'bench', `${name}.json`);

export async function saveResults(path: string, results: Partial<Results>): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(`${path}.partial`, JSON.stringify(results, null, '\t'));
	await rename(`${path}.partial`, path);
}

export async function loadResults(path: string): Promise<Results | undefined> {
	return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Results) : undefined;
}

const keyOf = ({ contender, items, cellItems, latencyMs, repeat }: PlannedRun) =>
	JSON.stringify([contender, items, cellItems, latencyMs, repeat]);

/** Whether a run of the plan has been measured already; one that failed has not. */
export function isDone(runs: readonly Run[], planned: PlannedRun): boolean {
	return runs.some((run) => run.error === undefined && keyOf(run) === keyOf(planned));
}

/** What another machine or another package gave must not stand beside it in one table. */
export function isSameSubject(
	before: Pick<Results, 'packageHash' | 'machine' | 'plan'>,
	now: Pick<Results, 'packageHash' | 'machine' | 'plan'>,
): boolean {
	const subject = ({ packageHash, machine, plan }: typeof now) =>
		JSON.stringify([packageHash, Object.entries(machine).sort(), plan]);
	return subject(before) === subject(now);
}
