import type { Credential } from '../../n8n/rest/n8nTypes.mts';
import { watchCores } from './coresBusy.mts';
import type { Field } from './field.mts';
import { tallyOf } from './tally.mts';

export interface LoadCell {
	workers: number;
	latencyMs: number;
	concurrency: number;
}

export interface LoadRun extends LoadCell {
	items: number;
	executions: number;
	/** From the first call of the webhook to the end of the last execution. */
	perSecond: number;
	/** Processor cores busy meanwhile, of each worker. */
	workerCores: number[];
	standInCores: number;
	/** Of all processes that take part, the workers and the stand-in among them. */
	allCores: number;
	/** What other programs on the machine took. */
	otherCores: number;
}

const EXECUTIONS = 4;
const USERS = 500;
const WARM_UP_USERS = 100;
const TIMEOUT_MS = 180_000;
const MS = 1000;

const CELLS = [0, 100].flatMap((latencyMs) =>
	[10, 50].map((concurrency) => ({ latencyMs, concurrency })),
);

/** Each cell with all workers that are alive. */
export async function measureLoad(field: Field): Promise<LoadRun[]> {
	const { workers, simulator } = field.system;
	const { control } = simulator;
	const runs: LoadRun[] = [];
	for (const cell of CELLS) {
		control.reset();
		const credential = await field.coldCredential();
		const run = await measureCell(field, credential, cell);
		runs.push(run);
		field.log(
			`${workers.length} worker(s), ${cell.latencyMs} ms, ${cell.concurrency} at a time: ${run.perSecond.toFixed(0)} items/s, workers ${run.workerCores.map((one) => one.toFixed(2)).join(' + ')} cores`,
		);
	}
	control.reset();
	return runs;
}

async function measureCell(
	field: Field,
	credential: Credential,
	{ latencyMs, concurrency }: Omit<LoadCell, 'workers'>,
): Promise<LoadRun> {
	const { workers, simulator } = field.system;
	const { control } = simulator;
	const path = `load-${workers.length}-${latencyMs}-${concurrency}`;
	const parameters = { options: { concurrency } };
	const workflow = await field.publish({ path, sender: 'event', credential, parameters });
	// Afterwards the token is there.
	await field.start(path, 'Warm-up', WARM_UP_USERS);
	await field.untilEnded(workflow, 1, TIMEOUT_MS);
	control.clearRequests();
	if (latencyMs > 0) {
		const match = { service: 'proactiveEvents' } as const;
		control.addFault({ match, delayMs: latencyMs, times: Infinity });
	}
	const coresSince = watchCores([process.pid, ...workers.map(({ pid }) => pid)]);
	const startedMs = performance.now();
	const batches = Array.from({ length: EXECUTIONS }, (_, index) => `Batch ${index + 1}`);
	await Promise.all(batches.map((batch) => field.start(path, batch, USERS)));
	await field.untilEnded(workflow, 1 + EXECUTIONS, TIMEOUT_MS);
	const seconds = (performance.now() - startedMs) / MS;
	const { each, ours, others } = coresSince();
	const [standInCores = NaN, ...workerCores] = each;
	const { accepted } = tallyOf(control.requests({ service: 'proactiveEvents' }));
	const items = EXECUTIONS * USERS;
	if (accepted !== items) throw new Error(`${accepted} of ${items} items were accepted.`);
	return {
		workers: workers.length,
		latencyMs,
		concurrency,
		items,
		executions: EXECUTIONS,
		perSecond: items / seconds,
		workerCores,
		standInCores,
		allCores: ours,
		otherCores: others,
	};
}
