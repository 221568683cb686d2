import type { Log } from '../../lib/progress.mjs';
import type { BenchOptions } from './options.mts';

/** What the parts of the benchmark have in common. */
export interface Bench {
	options: BenchOptions;
	/** For all that is not kept. */
	folder: string;
	say: Log;
	isInterrupted(): boolean;
	/** Also done when the benchmark is interrupted; it may be done twice. The hint is said then. */
	atEnd(stop: () => Promise<void>, hint?: string): void;
}
