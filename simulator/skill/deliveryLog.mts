import { shortUserId } from '../state/users.mts';
import type { Delivery } from './delivery.mts';

/** The deliveries since the last reset, in the order in which they were first sent. */
export class DeliveryLog {
	private records: Delivery[] = [];

	reset(): void {
		this.records = [];
	}

	get nextNumber(): number {
		return this.records.length + 1;
	}

	add(delivery: Delivery): void {
		this.records.push(delivery);
	}

	list(): Delivery[] {
		return this.records.map((delivery) => ({ ...delivery }));
	}

	/** The newest ones, in their order, and how many there are. */
	newest(count: number): { deliveries: Delivery[]; total: number } {
		const { length } = this.records;
		return { deliveries: this.records.slice(Math.max(0, length - count)), total: length };
	}
}

/** One line for the terminal, of one attempt: no token, no whole user id, and of the address the host alone. */
export function deliveryLine(delivery: Delivery, now: number): string {
	const { number, type, userId, url, attempts, status, outcome, requestId, nextAttemptAt } =
		delivery;
	const time = new Date(now).toISOString().slice(11, 23);
	const head = `>${number} ${time} ${type} for ${shortUserId(userId)} to ${new URL(url).host}`;
	const next = nextAttemptAt ? `; again at ${nextAttemptAt.slice(11, 19)}` : '';
	const line = `${head} -> ${status ?? 'no answer'} ${outcome}${next} (attempt ${attempts}, ${requestId})`;
	return line.replace(/[\r\n]+/g, ' ');
}
