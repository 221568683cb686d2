import { changedDevice, type DeviceChange } from './deviceChange.mts';
import type { DeviceSettings } from './deviceSettings.mts';
import type { Stage } from '../hosts.mts';

/** The simulated Echos. What belongs to a customer is the same on all devices of one user id. */
export class DeviceList {
	private readonly devices = new Map<string, DeviceSettings>();
	private readonly start: readonly DeviceSettings[];
	/** Whether a user id that no device has is unknown at the start. */
	readonly exclusive: boolean;

	constructor(
		start: readonly DeviceSettings[] | undefined,
		private readonly changed: () => void,
	) {
		this.exclusive = start !== undefined;
		this.start = structuredClone(start ?? []);
		this.reset();
	}

	reset(): void {
		this.devices.clear();
		for (const device of this.start) this.put(device);
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
		const device = changedDevice(change, this.list());
		const { id, userId } = device;
		const { stage, notifications } = this.ofUser(userId)[0] ?? device;
		const added = { ...device, stage, notifications };
		this.devices.set(id, added);
		if (change.stage !== undefined) this.setStage(userId, change.stage);
		if (change.notifications !== undefined) this.setNotifications(userId, change.notifications);
		this.changed();
		return { ...added };
	}

	remove(id: string): boolean {
		const removed = this.devices.delete(id);
		if (removed) this.changed();
		return removed;
	}

	/** The one place where a customer switches the notifications of the skill on or off. */
	private setNotifications(userId: string, notifications: boolean): void {
		for (const device of this.devices.values()) {
			if (device.userId === userId) device.notifications = notifications;
		}
	}

	private setStage(userId: string, stage: Stage): void {
		for (const device of this.devices.values()) {
			if (device.userId === userId) device.stage = stage;
		}
	}
}
