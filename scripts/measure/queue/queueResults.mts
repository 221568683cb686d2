import type { Machine } from '../bench/machine.mts';
import { loadMeasurements, saveMeasurements } from '../bench/measurements.mts';
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

const NAME = 'queue';

export const loadQueueResults = async (): Promise<QueueResults> =>
	await loadMeasurements<QueueResults>(NAME);

export const saveQueueResults = async (results: QueueResults): Promise<void> =>
	await saveMeasurements(NAME, results);
