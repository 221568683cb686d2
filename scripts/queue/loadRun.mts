import type { Field } from './field.mts';
import type { QueueProcess } from './queueProcess.mts';
import { tallyOf } from './tally.mts';
import { cpuSeconds } from './cpuTime.mts';

export interface LoadCell {
	workers: number;
	latencyMs: number;
	concurrency: number;
}

export interface LoadRun extends LoadCell {
	items: number;
	executions: number;
	perSecond: number;
	/** Processor cores busy meanwhile, by process: 1 is all of a core. */
	workerCores: number[];
	mainCores: number;
	webhookCores: number;
	standInCores: number;
}

const EXECUTIONS = 4;
const USERS = 500;
const TIMEOUT_MS = 180_000;
const MS = 1000;
const US = 1_000_000;

export const LATENCIES_MS = [0, 100];
export const CONCURRENCIES = [10, 50];

/** Each combination, with as many workers as there are now. */
export async function measureLoad(field: Field, workers: QueueProcess[]): Promise<LoadRun[]> {
	const { system, log } = field;
	const { control } = system.simulator;
	const runs: LoadRun[] = [];
	control.reset();
	const credential = await field.coldCredential();
	for (const latencyMs of LATENCIES_MS) {
		for (const concurrency of CONCURRENCIES) {
			const path = `load-${workers.length}-${latencyMs}-${concurrency}`;
			const parameters = { options: { concurrency } };
			const workflow = await field.publish({ path, sender: 'event', credential, parameters });
			// The token is there, and the code has been run before.
			await field.start(path, 'Warm-up', 100);
			await field.untilEnded(workflow, 1, TIMEOUT_MS);
			control.clearRequests();
			if (latencyMs > 0 && concurrency === CONCURRENCIES[0]) {
				control.addFault({
					match: { service: 'proactiveEvents' },
					delayMs: latencyMs,
					times: Infinity,
				});
			}
			const cpu = cpuOf(field, workers);
			const startedMs = performance.now();
			const batches = Array.from({ length: EXECUTIONS }, (_, index) => `Batch ${index + 1}`);
			await Promise.all(batches.map((batch) => field.start(path, batch, USERS)));
			await field.untilEnded(workflow, 1 + EXECUTIONS, TIMEOUT_MS);
			const seconds = (performance.now() - startedMs) / MS;
			const requests = control.requests({ service: 'proactiveEvents' });
			const { accepted } = tallyOf(requests);
			if (accepted !== EXECUTIONS * USERS) throw new Error(`${accepted} items were accepted.`);
			const cores = cpuOf(field, workers).map(
				(now, index) => (now - (cpu[index] ?? NaN)) / seconds,
			);
			const [mainCores, webhookCores, standInCores, ...workerCores] = cores as [
				number,
				number,
				number,
			];
			const run = {
				workers: workers.length,
				latencyMs,
				concurrency,
				items: accepted,
				executions: EXECUTIONS,
				perSecond: accepted / seconds,
				workerCores,
				mainCores,
				webhookCores,
				standInCores,
			};
			runs.push(run);
			log(
				`${workers.length} worker(s), ${latencyMs} ms, ${concurrency} at a time: ${run.perSecond.toFixed(0)} items/s; cores: workers ${shown(workerCores)}, stand-in ${shown([standInCores])}, main ${shown([mainCores])}, webhook ${shown([webhookCores])}`,
			);
		}
	}
	control.reset();
	return runs;
}

const shown = (cores: readonly number[]) => cores.map((one) => one.toFixed(2)).join(' + ');

function cpuOf({ system }: Field, workers: readonly QueueProcess[]): number[] {
	const { user, system: kernel } = process.cpuUsage();
	const [main, webhook, ...rest] = [system.main, system.webhook, ...workers].map(({ pid }) =>
		cpuSeconds(pid),
	);
	return [main ?? NaN, webhook ?? NaN, (user + kernel) / US, ...rest];
}
