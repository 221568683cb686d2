import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Machine } from '../bench/machine.mts';
import type { KillResult } from './killProof.mts';
import type { LoadRun } from './loadRun.mts';
import type { Verdict } from './verdict.mts';

/** What a run in one version of n8n gave. */
export interface VersionResults {
	machine: Machine;
	/** Of PostgreSQL and Redis, as they name themselves. */
	servers: string[];
	date: string;
	durationS: number;
	verdicts: Verdict[];
	kill: KillResult;
	load: LoadRun[];
}

/** By version of n8n. */
export type QueueResults = Record<string, VersionResults>;

const PATH = fileURLToPath(new URL('results.json', import.meta.url));

export async function loadQueueResults(): Promise<QueueResults> {
	return existsSync(PATH) ? (JSON.parse(await readFile(PATH, 'utf8')) as QueueResults) : {};
}

export async function saveQueueResults(results: QueueResults): Promise<void> {
	await writeFile(PATH, `${JSON.stringify(results, null, '\t')}\n`);
}
