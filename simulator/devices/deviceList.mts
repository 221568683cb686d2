import type { Stage } from '../server/hosts.mts';
import { changedDevice, type DeviceChange } from './deviceChange.mts';
import type { DeviceSettings } from './deviceSettings.mts';

interface Listener {
	changed(): void;
	/** A customer has switched the notifications of the skill on or off; told once, with one of their devices. */
	subscriptionChanged(device: DeviceSettings): void;
}

/** The simulated Echos. What belongs to a customer is the same on all devices of one user id. */
export class DeviceList {
	private readonly devices = new Map<string, DeviceSettings>();
	private readonly start: readonly DeviceSettings[];
	/** Whether a user id that no device has is unknown at the start. */
	readonly exclusive: boolean;

	constructor(
		start: readonly DeviceSettings[] | undefined,
		private readonly listener: Listener,
	) {
		this.exclusive = start !== undefined;
		this.start = structuredClone(start ?? []);
		this.reset();
	}

	reset(): void {
		this.devices.clear();
		for (const device of this.start) this.place(device);
	}

	list(): DeviceSettings[] {
		return [...this.devices.values()].map((device) => ({ ...device }));
	}

	get(id: string): DeviceSettings | undefined {
		const device = this.devices.get(id);
		return device && { ...device };
	}

	ofUser(userId: string): DeviceSettings[] {
		return this.list().filter((device) => device.userId === userId);
	}

	/** Adds a device or changes one; throws WrongDevice. */
	put(change: DeviceChange): DeviceSettings {
		const { device, isOtherwise } = this.place(change);
		if (isOtherwise) this.listener.subscriptionChanged({ ...device });
		return { ...device };
	}

	remove(id: string): boolean {
		const removed = this.devices.delete(id);
		if (removed) this.listener.changed();
		return removed;
	}

	/** Tells as well whether the customer's subscription has changed with it. */
	private place(change: DeviceChange): { device: DeviceSettings; isOtherwise: boolean } {
		const given = changedDevice(change, this.list());
		const { id, userId } = given;
		const { stage, notifications } = this.ofUser(userId)[0] ?? given;
		const device = { ...given, stage, notifications };
		this.devices.set(id, device);
		if (change.stage !== undefined) this.setStage(userId, change.stage);
		const isOtherwise =
			change.notifications !== undefined && this.setNotifications(userId, change.notifications);
		this.listener.changed();
		return { device, isOtherwise };
	}

	/** The one place where a customer switches the notifications of the skill on or off; false: they were so before. */
	private setNotifications(userId: string, notifications: boolean): boolean {
		const others = [...this.devices.values()].filter(
			(device) => device.userId === userId && device.notifications !== notifications,
		);
		for (const device of others) device.notifications = notifications;
		return others.length > 0;
	}

	private setStage(userId: string, stage: Stage): void {
		for (const device of this.devices.values()) {
			if (device.userId === userId) device.stage = stage;
		}
	}
}
