import { WrongDevice } from '../devices/deviceChange.mts';
import type { DeviceList } from '../devices/deviceList.mts';
import { customerObstacle } from '../devices/deviceReach.mts';
import type { Region, Stage } from '../server/hosts.mts';

export interface UserSettings {
	region: Region;
	/** Event names switched on; default 'all'. */
	subscriptions?: string[] | 'all';
	/** false: the skill was disabled since, the id is dead. */
	exists?: boolean;
}

/** 'everywhere': an unlisted user id exists in every region and is subscribed to all, so tests need no registration. */
type DefaultUser = UserSettings | 'everywhere' | undefined;

export class UserDirectory {
	private readonly listed = new Map<string, UserSettings>();
	private unlisted: DefaultUser;

	/** With devices of its own from the start, the simulator knows their customers only. */
	constructor(private readonly devices: DeviceList) {
		this.unlisted = this.unlistedAtStart();
	}

	reset(): void {
		this.listed.clear();
		this.unlisted = this.unlistedAtStart();
	}

	private unlistedAtStart(): DefaultUser {
		return this.devices.exclusive ? undefined : 'everywhere';
	}

	/** Of a user without a device; a device's customer is changed with the device. */
	set(userId: string, settings: UserSettings): void {
		const [device] = this.devices.ofUser(userId);
		if (device) throw new WrongDevice(`The user has the device ${device.id}; change that`);
		this.listed.set(userId, settings);
	}

	setDefault(settings: UserSettings | undefined): void {
		this.unlisted = settings;
	}

	/** Why the user cannot be reached in a region; `undefined` when they can. */
	whyUnknown(userId: string, region: Region): string | undefined {
		const user: DefaultUser = this.devices.ofUser(userId)[0] ?? this.settings(userId);
		if (user === 'everywhere') return undefined;
		if (!user || user.exists === false) return 'the user id does not exist';
		return user.region === region ? undefined : `the user is in ${user.region}, not in ${region}`;
	}

	/** Why an event for one user is refused: unknown, not subscribed, or, on a device, of another stage. */
	whyNotReached(
		userId: string,
		{ region, stage, eventName }: { region: Region; stage: Stage; eventName: string },
	): string | undefined {
		const unknown = this.whyUnknown(userId, region);
		if (unknown) return unknown;
		const [device] = this.devices.ofUser(userId);
		if (device) return customerObstacle(device, { region, stage });
		return subscribed(this.settings(userId), eventName)
			? undefined
			: `the user is not subscribed to ${eventName}`;
	}

	private settings(userId: string): DefaultUser {
		return this.listed.get(userId) ?? this.unlisted;
	}

	/** Who without a device a multicast reaches: how many listed users, and whether unlisted ones too. */
	reach(region: Region, eventName: string): { listed: number; unlisted: boolean } {
		const here = (user: DefaultUser) =>
			(user === 'everywhere' || (user?.region === region && user.exists !== false)) &&
			subscribed(user, eventName);
		let listed = 0;
		for (const user of this.listed.values()) if (here(user)) listed += 1;
		return { listed, unlisted: here(this.unlisted) };
	}
}

function subscribed(user: DefaultUser, eventName: string): boolean {
	if (user === undefined) return false;
	if (user === 'everywhere') return true;
	const { subscriptions = 'all' } = user;
	return subscriptions === 'all' || subscriptions.includes(eventName);
}

/** A user id for logs: enough to tell two apart, never the whole. */
export function shortUserId(userId: string): string {
	if (userId.length < 24) return `${userId.slice(0, Math.min(4, Math.floor(userId.length / 2)))}…`;
	return `${userId.slice(0, 8)}…${userId.slice(-4)}`;
}
