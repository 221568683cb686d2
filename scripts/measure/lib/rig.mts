import type { Measuring } from './command.mts';
import { MeasuredN8n } from './measuredN8n.mts';
import type { SimulatorAnswer } from './simulator.worker.mts';
import { startWorker, type Worker } from './worker.mts';

/** n8n, and an Amazon for it over plain http, each in a process of its own. */
export class Rig {
	private constructor(
		readonly n8n: MeasuredN8n,
		/** Starts to count anew, with answers after so many milliseconds; gives what was counted before. */
		private readonly amazon: Worker<number, SimulatorAnswer>,
		/** Where Amazon is, and a token for events that it takes. */
		readonly access: Pick<SimulatorAnswer, 'url' | 'token'>,
	) {}

	static async start(measuring: Measuring): Promise<Rig> {
		const n8n = await MeasuredN8n.start(measuring);
		const file = new URL('simulator.worker.mts', import.meta.url);
		const amazon = startWorker<number, SimulatorAnswer>(file, n8n.real.install.nodeBinary);
		return new Rig(n8n, amazon, await amazon(0));
	}

	/** Throws unless each of this many requests arrives once and is accepted; counts the token exchanges. */
	async expect<Result>(
		count: number,
		latencyMs: number,
		send: () => Promise<Result>,
	): Promise<{ result: Result; exchanges: number }> {
		await this.amazon(latencyMs);
		const result = await send();
		const { accepted, refused, exchanges } = await this.amazon(0);
		if (accepted !== count || refused > 0)
			throw new Error(`${accepted} of ${count} requests were accepted, ${refused} refused.`);
		return { result, exchanges };
	}
}
