import type { Change, Snapshot } from '../wire.mts';

export type Connection = 'connecting' | 'connected' | 'lost';

interface Listener {
	snapshot(snapshot: Snapshot): void;
	change(change: Change): void;
	/** Whether the page hears from the simulator. */
	connection(state: Connection): void;
	/** Whether the page is to be told what happens while nobody sees it. */
	listensHidden(): boolean;
}

const RETRY_MS = 1000;
const LONGEST_WAIT_MS = 5000;

/**
 * Listens to the stream. A lost connection is tried again until it is back, and then starts from a snapshot. A browser
 * has six connections to a host for all its tabs together, so a page that nobody sees gives its own back.
 */
export function listen(listener: Listener): void {
	const stream = new Stream(listener);
	const follow = () => {
		if (!document.hidden) stream.open();
		else if (!listener.listensHidden()) stream.close();
	};
	document.addEventListener('visibilitychange', follow);
	follow();
}

class Stream {
	private source: EventSource | undefined;
	/** Of the next try, or of the wait for the snapshot. */
	private timer = 0;

	constructor(private readonly listener: Listener) {}

	open(): void {
		if (this.source) return;
		const source = new EventSource('/_simulator/stream');
		this.source = source;
		this.timer = setTimeout(() => this.listener.connection('lost'), LONGEST_WAIT_MS);
		source.addEventListener('snapshot', ({ data }: MessageEvent<string>) => {
			clearTimeout(this.timer);
			this.listener.connection('connected');
			this.listener.snapshot(JSON.parse(data) as Snapshot);
		});
		source.addEventListener('change', ({ data }: MessageEvent<string>) => {
			this.listener.change(JSON.parse(data) as Change);
		});
		source.addEventListener('error', () => this.lost(source));
	}

	close(): void {
		this.end();
		this.listener.connection('connecting');
	}

	private lost(source: EventSource): void {
		this.listener.connection('lost');
		// The browser tries again by itself, unless it was answered with an error.
		if (source.readyState !== EventSource.CLOSED) return;
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			this.end();
			this.open();
		}, RETRY_MS);
	}

	private end(): void {
		clearTimeout(this.timer);
		this.source?.close();
		this.source = undefined;
	}
}
