import { DELIVERIES_SHOWN, REQUESTS_SHOWN } from '../echo/page/limits.mts';
import type { Notice } from '../echo/wire.mts';
import type { Delivery } from '../skill/delivery.mts';
import type { RecordedRequest } from './recordedRequest.mts';

/** What has happened since the last batch. */
export interface Batch {
	/** Everything was forgotten, so that what follows is no continuation. */
	restarted: boolean;
	devicesChanged: boolean;
	skillAddressesChanged: boolean;
	/** New or newly answered, in order of arrival, the newest ones. */
	requests: RecordedRequest[];
	/** To the skill: new, or with a new outcome, the newest ones. */
	deliveries: Delivery[];
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
	private readonly deliveries = new Set<Delivery>();
	private notices: Notice[] = [];
	private restarted = false;
	private devicesChanged = false;
	private skillAddressesChanged = false;
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
		addNewest(this.requests, record, REQUESTS_SHOWN);
		this.schedule();
	}

	delivery(delivery: Delivery): void {
		if (this.listeners.size === 0) return;
		addNewest(this.deliveries, delivery, DELIVERIES_SHOWN);
		this.schedule();
	}

	skillAddresses(): void {
		this.skillAddressesChanged = true;
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
		this.deliveries.clear();
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
		const { restarted, devicesChanged, skillAddressesChanged, notices } = this;
		const requests = inOrder(this.requests);
		const deliveries = inOrder(this.deliveries);
		this.requests.clear();
		this.deliveries.clear();
		this.notices = [];
		this.restarted = false;
		this.devicesChanged = false;
		this.skillAddressesChanged = false;
		return { restarted, devicesChanged, skillAddressesChanged, requests, deliveries, notices };
	}
}

function addNewest<Item>(items: Set<Item>, item: Item, most: number): void {
	items.add(item);
	const [oldest] = items;
	if (oldest && items.size > most) items.delete(oldest);
}

const inOrder = <Item extends { number: number }>(items: Set<Item>): Item[] =>
	[...items].sort((a, b) => a.number - b.number);
