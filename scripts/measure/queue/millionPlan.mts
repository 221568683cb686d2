import type { LoadRun } from './loadRun.mts';

/** Notifying so many customers once, in executions of so many items. */
export interface Task {
	customers: number;
	itemsPerExecution: number;
	workers: number;
	executionsPerWorker: number;
	perSecond: number;
}

export interface Expected {
	executions: number;
	seconds: number;
	/** At most: each worker may ask once in each lifetime of a token. */
	tokenExchanges: number;
	/** What Requests per Second of the node has to be, so that all runs together keep the rate. */
	requestsPerSecondOfARun: number;
}

/** A token of an hour is used until a minute before its end. */
const TOKEN_USED_S = 3600 - 60;

export function expectedOf({
	customers,
	itemsPerExecution,
	workers,
	executionsPerWorker,
	perSecond,
}: Task): Expected {
	const seconds = customers / perSecond;
	return {
		executions: Math.ceil(customers / itemsPerExecution),
		seconds,
		tokenExchanges: workers * Math.ceil(seconds / TOKEN_USED_S),
		requestsPerSecondOfARun: perSecond / (workers * executionsPerWorker),
	};
}

/** What a worker would do if it had a core to itself all the time, as long as nothing else limits it. */
export function itemsPerCoreSecond({
	perSecond,
	workerCores,
}: Pick<LoadRun, 'perSecond' | 'workerCores'>): number {
	const busy = workerCores.reduce((sum, one) => sum + one, 0);
	return perSecond / busy;
}

/** `1 h 23 min`, `12 min`. */
export function duration(seconds: number): string {
	const minutes = Math.ceil(seconds / 60);
	if (minutes < 60) return `${minutes} min`;
	return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
