import { REQUESTS_SHOWN } from './echo/page/limits.mts';
import type { Notice } from './echo/wire.mts';
import type { RecordedRequest } from './recordedRequest.mts';

/** What has happened since the last batch. */
export interface Batch {
	/** Everything was forgotten, so that what follows is no continuation. */
	restarted: boolean;
	devicesChanged: boolean;
	/** New or newly answered, in order of arrival, the newest ones. */
	requests: RecordedRequest[];
	notices: Notice[];
}

type Listener = (batch: Batch) => void;

const BATCH_MS = 80;

/**
 * Tells listeners what changes, in batches, so that a burst of requests is no burst of messages. Without a listener
 * it does nothing.
 */
export class ChangeFeed {
	private readonly listeners = new Set<Listener>();
	private readonly requests = new Set<RecordedRequest>();
	private notices: Notice[] = [];
	private restarted = false;
	private devicesChanged = false;
	private timer: NodeJS.Timeout | undefined;

	/** Gives the function that ends it. */
	subscribe(listener: Listener): () => void {
		this.listeners.add(listener);
		return () => {
			this.listeners.delete(listener);
		};
	}

	request(record: RecordedRequest): void {
		if (this.listeners.size === 0) return;
		this.requests.add(record);
		const [oldest] = this.requests;
		if (oldest && this.requests.size > REQUESTS_SHOWN) this.requests.delete(oldest);
		this.schedule();
	}

	notice(notice: Notice): void {
		this.notices.push(notice);
		this.devices();
	}

	devices(): void {
		this.devicesChanged = true;
		this.schedule();
	}

	restart(): void {
		this.restarted = true;
		this.requests.clear();
		this.notices = [];
		this.schedule();
	}

	private schedule(): void {
		if (this.listeners.size === 0) this.take();
		else this.timer ??= setTimeout(() => this.flush(), BATCH_MS).unref();
	}

	private flush(): void {
		this.timer = undefined;
		const batch = this.take();
		for (const listener of this.listeners) listener(batch);
	}

	private take(): Batch {
		const { restarted, devicesChanged, notices } = this;
		const requests = [...this.requests].sort((a, b) => a.number - b.number);
		this.requests.clear();
		this.notices = [];
		this.restarted = false;
		this.devicesChanged = false;
		return { restarted, devicesChanged, requests, notices };
	}
}
