/**
 * What counts as memory in use: `live` is what a garbage collection leaves, asked for at every look; `raw` is all that
 * has been allocated and not yet been collected, which depends on when V8 finds the time.
 */
export type HeapKind = 'live' | 'raw';

const EVERY_MS: Record<HeapKind, number> = { live: 5_000, raw: 10 };

/** Looks at the heap of this process again and again; it needs --expose-gc. */
export class HeapWatch {
	/** Before anything was done. */
	readonly base: number;
	peak = 0;

	private readonly timer: NodeJS.Timeout;

	constructor(private readonly kind: HeapKind) {
		collectGarbage();
		this.base = process.memoryUsage().heapUsed;
		this.timer = setInterval(() => this.look(), EVERY_MS[kind]);
	}

	look(): void {
		if (this.kind === 'live') collectGarbage();
		this.peak = Math.max(this.peak, process.memoryUsage().heapUsed);
	}

	/** By how much the heap has grown at most. */
	stop(): number {
		clearInterval(this.timer);
		this.look();
		return this.peak - this.base;
	}
}

function collectGarbage(): void {
	if (!globalThis.gc) throw new Error('Start this process with --expose-gc.');
	globalThis.gc();
}
