import { createHash, randomUUID } from 'node:crypto';
import type { DeviceList } from './deviceList.mts';
import type { DeviceSettings } from './deviceSettings.mts';

/** A package of the skill that the customer has put on the screen. */
export interface Widget {
	packageId: string;
	version: string;
	/** One for each time that it is on the screen. */
	instanceIds: string[];
}

/** A device as the data store knows it. */
export interface WidgetDevice {
	/** What Alexa tells the skill as `context.System.device.deviceId`. */
	deviceId: string;
	userId: string;
	/** Of the simulated Echos; the device of a customer without one has none. */
	settings?: DeviceSettings;
	/** Whether it can show a widget. */
	screen: boolean;
	online: boolean;
	widgets: Widget[];
}

export const exampleWidget = { packageId: 'MessageTile', version: '1.0.0' } as const;

/** Of no device that there is. */
export const exampleDeviceId = 'amzn1.ask.device.EXAMPLE';

const PREFIX = 'amzn1.ask.device.';
const ACCOUNT = 'amzn1.ask.account.';

/** Amazon's id of a simulated Echo. */
const amazonDeviceId = ({ id }: Pick<DeviceSettings, 'id'>): string =>
	`${PREFIX}DEMO-${id.toUpperCase()}`;

const instanceId = (uuid: string) => `amzn1.ask.package.v1.instance.v1.${uuid}`;

export const newInstanceId = (): string => instanceId(randomUUID());

/** Of the widget that a device has from the start: always the same, so that nothing has to be kept. */
function firstInstanceId(deviceId: string): string {
	const hash = createHash('sha256').update(deviceId).digest('hex');
	return instanceId(hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5'));
}

type State = Pick<WidgetDevice, 'online' | 'widgets'>;

/**
 * The devices that the data store reaches: the simulated Echos, and for each customer without one a device of its own
 * that has the widget and is online, so that tests need no registration.
 */
export class WidgetDevices {
	private readonly states = new Map<string, State>();
	/** Of devices that are no simulated Echo: the customers whose id has another form than Amazon's. */
	private readonly owners = new Map<string, string>();
	private readonly removed = new Set<string>();

	constructor(private readonly devices: DeviceList) {}

	reset(): void {
		this.states.clear();
		this.owners.clear();
		this.removed.clear();
	}

	ofUser(userId: string): WidgetDevice[] {
		const own = this.devices.ofUser(userId);
		if (own.length > 0) return own.map((settings) => this.simulated(settings));
		const deviceId = PREFIX + userId.replace(ACCOUNT, '');
		if (ACCOUNT + deviceId.slice(PREFIX.length) !== userId) this.owners.set(deviceId, userId);
		return [this.virtual(deviceId, userId)];
	}

	/** By Amazon's id or by the simulator's own. */
	find(id: string): WidgetDevice | undefined {
		const settings = this.devices
			.list()
			.find((device) => device.id === id || amazonDeviceId(device) === id);
		if (settings) return this.simulated(settings);
		if (this.removed.has(id) || !id.startsWith(PREFIX)) return undefined;
		return this.virtual(id, this.owners.get(id) ?? ACCOUNT + id.slice(PREFIX.length));
	}

	/** The simulated Echos with a screen. */
	screens(): (WidgetDevice & { settings: DeviceSettings })[] {
		return this.devices
			.list()
			.map((settings) => this.simulated(settings))
			.filter(({ screen }) => screen);
	}

	change(device: WidgetDevice, change: Partial<State>): void {
		const { online, widgets } = device;
		this.states.set(device.deviceId, { online, widgets, ...change });
	}

	/** A simulated Echo was removed; its registration is gone. */
	forget(id: string): string {
		const deviceId = amazonDeviceId({ id });
		this.states.delete(deviceId);
		this.removed.add(deviceId);
		return deviceId;
	}

	isGone(deviceId: string): boolean {
		return this.removed.has(deviceId);
	}

	private simulated(settings: DeviceSettings): WidgetDevice & { settings: DeviceSettings } {
		const deviceId = amazonDeviceId(settings);
		const { screen = false, userId } = settings;
		return { deviceId, userId, settings, screen, ...this.stateOf(deviceId, screen) };
	}

	private virtual(deviceId: string, userId: string): WidgetDevice {
		return { deviceId, userId, screen: true, ...this.stateOf(deviceId, true) };
	}

	/** At the start it is online, and a screen has the widget. */
	private stateOf(deviceId: string, screen: boolean): State {
		const widget = { ...exampleWidget, instanceIds: [firstInstanceId(deviceId)] };
		return this.states.get(deviceId) ?? { online: true, widgets: screen ? [widget] : [] };
	}
}
