import type { SimulatorAnswer, SimulatorJob } from './simulator.worker.mts';
import { startWorker, type Worker } from './worker.mts';

/** The simulator over plain http, in a process of its own. */
export class AmazonProcess {
	private constructor(
		private readonly worker: Worker<SimulatorJob, SimulatorAnswer>,
		readonly url: string,
	) {}

	static async start(nodeBinary: string): Promise<AmazonProcess> {
		const file = new URL('simulator.worker.mts', import.meta.url);
		const worker = startWorker<SimulatorJob, SimulatorAnswer>(file, nodeBinary);
		const { url } = await worker.ask({ do: 'start' });
		return new AmazonProcess(worker, url);
	}

	/** Throws unless each of this many requests arrives once and is accepted; counts the token exchanges. */
	async expect<Result>(
		count: number,
		latencyMs: number,
		send: () => Promise<Result>,
	): Promise<{ result: Result; exchanges: number }> {
		await this.worker.ask({ do: 'arm', latencyMs });
		const result = await send();
		const { accepted, refused, exchanges } = await this.worker.ask({ do: 'tally' });
		if (accepted !== count || refused > 0)
			throw new Error(`${accepted} of ${count} requests were accepted, ${refused} refused.`);
		return { result, exchanges };
	}

	stop(): Promise<void> {
		return this.worker.stop();
	}
}
