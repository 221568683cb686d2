import type { Change, Snapshot } from '../wire.mts';

interface Listener {
	snapshot(snapshot: Snapshot): void;
	change(change: Change): void;
	/** Whether the page hears from the stand-in. */
	connected(connected: boolean): void;
}

const RETRY_MS = 1000;

/** Listens to the stream. A lost connection is tried again until it is back, and then starts from a snapshot. */
export function listen(listener: Listener): void {
	const source = new EventSource('/_simulator/stream');
	source.addEventListener('snapshot', ({ data }: MessageEvent<string>) => {
		listener.connected(true);
		listener.snapshot(JSON.parse(data) as Snapshot);
	});
	source.addEventListener('change', ({ data }: MessageEvent<string>) => {
		listener.change(JSON.parse(data) as Change);
	});
	source.addEventListener('error', () => {
		listener.connected(false);
		// The browser tries again by itself, unless it was answered with an error.
		if (source.readyState !== EventSource.CLOSED) return;
		setTimeout(() => listen(listener), RETRY_MS);
	});
}
