import { BoundedMap } from '../boundedMap';
import type { Clock } from '../clock';

/** An hour in which an event may come again, and then some. */
const REMEMBERED_MS = 70 * 60_000;
const MAX_IDS = 10_000;

/** The ids of requests that this process has taken. n8n's static data cannot do it: parallel calls overwrite it. */
export class RepeatMemory {
	private readonly takenAtMs = new BoundedMap<string, number>(MAX_IDS);

	constructor(private readonly clock: Pick<Clock, 'now'>) {}

	/**
	 * Takes the id, or gives false where it was taken already. It looks and takes in one go, and it is asked after the
	 * signature was verified, so that a forged request cannot use up the id of a genuine one.
	 */
	take(id: string): boolean {
		const takenAtMs = this.takenAtMs.get(id);
		if (takenAtMs !== undefined && this.clock.now() - takenAtMs < REMEMBERED_MS) return false;
		this.takenAtMs.set(id, this.clock.now());
		return true;
	}

	/** What was not acknowledged in the end may come again. */
	forget(id: string): void {
		this.takenAtMs.delete(id);
	}

	/** As if the process had been started anew. */
	reset(): void {
		this.takenAtMs.clear();
	}
}
