import type { HeapKind } from './heapWatch.mts';

export type Mode = 'stop' | 'continue' | 'errorOutput';
export type LoadedNode = 'noOp' | 'event' | 'message';

/** One execution in n8n's engine, in a process of its own. */
export interface EngineJob {
	url: string;
	node: LoadedNode;
	mode: Mode;
	items: number;
	/** Sent before, so that code is compiled and the token is there. */
	warmUpItems: number;
	/** Every so many items one has no user, and cannot be sent; 0 for none. */
	invalidEvery: number;
	heap: HeapKind;
}

export interface EngineAnswer {
	/** Of the node alone. */
	durationMs: number;
	/** Of live heap, before the items were made. */
	baseBytes: number;
	/** By how much the heap grew beyond that at most. */
	peakBytes: number;
	/** Given out by the node, and those of them that were sent. */
	items: number;
	sent: number;
}
