import type { ChangeFeed } from '../state/changeFeed.mts';
import { deliverOnce } from './deliverOnce.mts';
import type { Delivery } from './delivery.mts';
import { deliveryLine, DeliveryLog } from './deliveryLog.mts';
import { envelopeOf, type Recipient } from './envelope.mts';
import { FIRST_RETRY_MS, retryAfterMs } from './retryPlan.mts';
import { lifetimeSeconds, newDelivery, type Shipment } from './shipment.mts';
import { addressFor, checkedAddresses, type SkillAddresses } from './skillAddresses.mts';
import { REQUEST_TYPES, type SkillRequest } from './skillRequest.mts';

/** What a widget or the data store sends. */
const WIDGET_REQUEST = /^Alexa\.(DataStore|Presentation)\./;

/** How Alexa sends to the skill. */
export interface SenderSettings {
	/** Without any, nothing is sent. */
	skillAddresses?: SkillAddresses;
	/** Until an unacknowledged request is sent again; default 30,000. */
	firstRetryMs?: number;
	/** How long an answer is waited for; default 8,000. */
	answerTimeoutMs?: number;
}

interface Surroundings {
	now: () => number;
	feed: ChangeFeed;
	print: ((line: string) => void) | undefined;
}

/** About what Alexa gives a skill. */
const ANSWER_TIMEOUT_MS = 8000;

/** n8n's test URL does not exist before that, and takes one request. */
const PRESS_FIRST = '. Press "Execute step" in the trigger in n8n, then send again';

/** Sends requests to the skill's addresses, and sends again what is not acknowledged. */
export class SkillSender {
	readonly log = new DeliveryLog();
	private addresses: SkillAddresses = {};
	private firstRetryMs = FIRST_RETRY_MS;
	private readonly retries = new Set<NodeJS.Timeout>();
	/** Ends what is under way. */
	private current = new AbortController();

	constructor(
		private readonly around: Surroundings,
		private readonly start: SenderSettings,
	) {
		this.toStart();
	}

	reset(): void {
		this.close();
		this.log.reset();
		this.toStart();
	}

	close(): void {
		this.current.abort();
		this.current = new AbortController();
		for (const timer of this.retries) clearTimeout(timer);
		this.retries.clear();
	}

	getAddresses(): SkillAddresses {
		return { ...this.addresses };
	}

	setAddresses(addresses: SkillAddresses): void {
		this.addresses = checkedAddresses(addresses);
		this.around.feed.skillAddresses();
	}

	setFirstRetry(ms: number): void {
		this.firstRetryMs = ms;
	}

	/** Gives what became of the first attempt; throws WrongAddress when there is no address for it. */
	async send(request: SkillRequest, to: Recipient, isTest = false): Promise<Delivery> {
		const target = isTest ? 'test' : REQUEST_TYPES[request.type];
		const hasOwn = WIDGET_REQUEST.test(request.type) && this.addresses.widgets !== undefined;
		const url = addressFor(this.addresses, hasOwn && !isTest ? 'widgets' : target);
		const now = this.around.now();
		const envelope = envelopeOf(request, to, now);
		const delivery = newDelivery(envelope, to, {
			number: this.log.nextNumber,
			at: new Date(now).toISOString(),
			type: request.type,
			url,
			rawBody: JSON.stringify(envelope),
		});
		this.log.add(delivery);
		// n8n listens once at its test address, so that a second attempt would only surprise.
		const seconds = isTest ? undefined : lifetimeSeconds(request);
		const expires = seconds !== undefined && { expiresAt: now + seconds * 1000 };
		await this.attempt({ delivery, target, ...expires });
		return { ...delivery };
	}

	/** What Alexa sends of its own accord, if there is an address for it; gives whether there is. */
	announce(request: SkillRequest, to: Recipient): boolean {
		const hasAddress = this.addresses[REQUEST_TYPES[request.type]] !== undefined;
		if (hasAddress) void this.send(request, to);
		return hasAddress;
	}

	private async attempt(shipment: Shipment): Promise<void> {
		const { delivery, target } = shipment;
		const { signal } = this.current;
		delivery.attempts += 1;
		this.around.feed.delivery(delivery);
		const { answerTimeoutMs: timeoutMs = ANSWER_TIMEOUT_MS } = this.start;
		await deliverOnce(delivery, { timeoutMs, signal });
		if (signal.aborted) return;
		if (target === 'test' && delivery.status === 404) delivery.outcome += PRESS_FIRST;
		if (!delivery.acknowledged) this.planRetry(shipment);
		this.tell(delivery);
	}

	private planRetry(shipment: Shipment): void {
		const { delivery, expiresAt } = shipment;
		const now = this.around.now();
		const gap = retryAfterMs(shipment, this.firstRetryMs, now);
		if (gap === undefined) {
			if (expiresAt !== undefined) delivery.outcome += '; not sent again, because it expires';
			return;
		}
		delivery.nextAttemptAt = new Date(now + gap).toISOString();
		const timer = setTimeout(() => {
			this.retries.delete(timer);
			this.retry(shipment);
		}, gap).unref();
		this.retries.add(timer);
	}

	/** Goes to where the skill is by now. */
	private retry(shipment: Shipment): void {
		const { delivery, target, expiresAt = Infinity } = shipment;
		delete delivery.nextAttemptAt;
		const url = this.addresses[target];
		const isLate = this.around.now() >= expiresAt;
		if (url !== undefined && !isLate) {
			delivery.url = url;
			void this.attempt(shipment);
			return;
		}
		const why = isLate ? 'it has expired' : 'there is no address any more';
		delivery.outcome += `; not sent again, because ${why}`;
		this.tell(delivery);
	}

	private tell(delivery: Delivery): void {
		const { feed, print, now } = this.around;
		feed.delivery(delivery);
		print?.(deliveryLine(delivery, now()));
	}

	private toStart(): void {
		this.addresses = checkedAddresses(this.start.skillAddresses ?? {});
		this.firstRetryMs = this.start.firstRetryMs ?? FIRST_RETRY_MS;
	}
}
