import type { PendingNotification } from '../state/pendingNotifications.mts';

/** A notification as one device has it. */
export interface DeviceNotification {
	notification: PendingNotification;
	/** How often it was replaced while it was pending. */
	updates: number;
	read: boolean;
}

/**
 * What each device has. Notifications have the key under which they are filed. One that was heard is kept until
 * it expires: its reference id is used up for the device, as it is for a customer.
 */
export class DeviceInboxes {
	private readonly inboxes = new Map<string, Map<string, DeviceNotification>>();

	constructor(private readonly now: () => number) {}

	reset(): void {
		this.inboxes.clear();
	}

	forget(deviceId: string): void {
		this.inboxes.delete(deviceId);
	}

	isHeard(deviceId: string, key: string): boolean {
		return this.inboxes.get(deviceId)?.get(key)?.read === true;
	}

	deliver(deviceId: string, key: string, notification: PendingNotification): 'arrived' | 'updated' {
		const inbox = this.inboxes.get(deviceId) ?? new Map<string, DeviceNotification>();
		this.inboxes.set(deviceId, inbox);
		const before = inbox.get(key);
		inbox.set(key, { notification, updates: before ? before.updates + 1 : 0, read: false });
		return before ? 'updated' : 'arrived';
	}

	/** Takes a notification off a device that its replacement does not get to. */
	withdraw(deviceId: string, key: string): void {
		this.inboxes.get(deviceId)?.delete(key);
	}

	/** By the keys, oldest first. */
	pending(deviceId: string): Map<string, DeviceNotification> {
		return new Map(
			[...(this.inboxes.get(deviceId) ?? [])].filter(
				([, held]) => !held.read && this.isAlive(held),
			),
		);
	}

	/** Marks one as heard on a device; gives it if it was pending. */
	markRead(deviceId: string, key: string): DeviceNotification | undefined {
		const held = this.inboxes.get(deviceId)?.get(key);
		if (!held || held.read || !this.isAlive(held)) return undefined;
		held.read = true;
		return held;
	}

	/** Forgets what has expired; gives what nobody had heard. */
	takeExpired(): { deviceId: string; notification: PendingNotification }[] {
		const expired: { deviceId: string; notification: PendingNotification }[] = [];
		for (const [deviceId, inbox] of this.inboxes) {
			for (const [key, held] of inbox) {
				if (this.isAlive(held)) continue;
				inbox.delete(key);
				if (!held.read) expired.push({ deviceId, notification: held.notification });
			}
		}
		return expired;
	}

	private isAlive({ notification }: DeviceNotification): boolean {
		return Date.parse(notification.expiryTime) > this.now();
	}
}
