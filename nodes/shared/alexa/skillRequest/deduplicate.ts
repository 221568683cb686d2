import type { Clock } from '../lib/clock';
import { BoundedMap } from '../lib/memory';

/** An hour in which an event may come again, and then some. */
const REMEMBERED_MS = 70 * 60_000;
const MAX_IDS = 10_000;

/** To be called once, when Alexa is answered. */
export type NoteResponse = (isAcknowledged: boolean) => void;

interface Taken {
	atMs: number;
	/** Whether Alexa got an acknowledgement; pending until then. */
	acknowledged: Promise<boolean>;
}

/** The ids of requests that this process has taken. n8n's static data cannot do it: parallel calls overwrite it. */
export class RepeatMemory {
	private readonly taken = new BoundedMap<string, Taken>(MAX_IDS);

	constructor(private readonly clock: Pick<Clock, 'now'>) {}

	/**
	 * Takes the id, or gives undefined where it was taken already. It looks and takes without a pause in between, and it
	 * is asked after the signature was verified, so that a forged request cannot use up the id of a genuine one.
	 *
	 * Where the first request is not answered yet, a repeat waits for its response: a request that was not acknowledged is
	 * taken again.
	 */
	async take(id: string): Promise<NoteResponse | undefined> {
		for (let before = this.find(id); before; before = this.find(id)) {
			if (await before.acknowledged) return undefined;
		}
		let setAcknowledged: NoteResponse = () => undefined;
		const acknowledged = new Promise<boolean>((resolve) => {
			setAcknowledged = resolve;
		});
		const entry: Taken = { atMs: this.clock.now(), acknowledged };
		this.taken.set(id, entry);
		return (isAcknowledged) => {
			if (!isAcknowledged && this.taken.get(id) === entry) this.taken.delete(id);
			setAcknowledged(isAcknowledged);
		};
	}

	private find(id: string): Taken | undefined {
		const before = this.taken.get(id);
		return before && this.clock.now() - before.atMs < REMEMBERED_MS ? before : undefined;
	}

	/** As if the process had been started anew. */
	reset(): void {
		this.taken.clear();
	}
}
