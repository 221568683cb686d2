import { type Clock, isWithin, MINUTE_MS } from '../lib/clock';
import { BoundedMap } from '../lib/memory';

export const MAX_LINES_A_MINUTE = 10;
/** Each trigger has one key for each reason; there are about 25 reasons. */
const MAX_KEYS = 10_000;

interface Minute {
	startedAtMs: number;
	lines: number;
	leftOut: number;
}

/** Keeps callers of an open address from filling the log: it admits a number of lines a minute and counts the others. */
export class LogRateLimit {
	private readonly minutes = new BoundedMap<string, Minute>(MAX_KEYS);

	constructor(private readonly clock: Pick<Clock, 'now'>) {}

	/** How many lines of this kind were left out before this one; undefined: this one is left out as well. */
	admit(kind: string): number | undefined {
		const minute = this.minutes.get(kind);
		if (!minute || !isWithin(this.clock, MINUTE_MS, minute.startedAtMs)) {
			this.minutes.set(kind, { startedAtMs: this.clock.now(), lines: 1, leftOut: 0 });
			return minute?.leftOut ?? 0;
		}
		if (minute.lines < MAX_LINES_A_MINUTE) {
			minute.lines++;
			return 0;
		}
		minute.leftOut++;
		return undefined;
	}

	/** As if the process had been started anew. */
	reset(): void {
		this.minutes.clear();
	}
}
