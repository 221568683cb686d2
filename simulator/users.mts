import type { Region } from './hosts.mts';

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
	private unlisted: DefaultUser = 'everywhere';

	reset(): void {
		this.listed.clear();
		this.unlisted = 'everywhere';
	}

	set(userId: string, settings: UserSettings): void {
		this.listed.set(userId, settings);
	}

	setDefault(settings: UserSettings | undefined): void {
		this.unlisted = settings;
	}

	/** Why the user cannot be reached in a region; `undefined` when they can. */
	whyUnknown(userId: string, region: Region): string | undefined {
		const user = this.listed.get(userId) ?? this.unlisted;
		if (user === 'everywhere') return undefined;
		if (!user || user.exists === false) return 'the user id does not exist';
		return user.region === region ? undefined : `the user is in ${user.region}, not in ${region}`;
	}

	isSubscribed(userId: string, eventName: string): boolean {
		return subscribed(this.listed.get(userId) ?? this.unlisted, eventName);
	}

	/** Who a multicast reaches: how many listed users, and whether unlisted ones too. */
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
