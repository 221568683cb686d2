import { DeviceInboxes } from '../devices/deviceInbox.mts';
import { DeviceList } from '../devices/deviceList.mts';
import type { DeviceSettings } from '../devices/deviceSettings.mts';
import { tellUndelivered } from '../devices/dispatch.mts';
import { FaultList } from '../faults/faults.mts';
import { tellSubscription } from '../skill/happenings.mts';
import { SkillSender, type SenderSettings } from '../skill/skillSender.mts';
import { ChangeFeed } from './changeFeed.mts';
import { exampleClient, type ClientSettings } from './clients.mts';
import { Counters } from './counters.mts';
import { DataStoreState } from './dataStoreState.mts';
import { PendingNotifications } from './pendingNotifications.mts';
import { RequestLog } from './requestLog.mts';
import { TokenStore, type Grant } from './tokens.mts';
import { UserDirectory } from './users.mts';

export interface AmazonOptions extends SenderSettings {
	clients?: ClientSettings[];
	/** With them, the user ids of their customers are the only ones that exist. */
	devices?: DeviceSettings[];
	/** Default 3600. */
	tokenLifetimeSeconds?: number;
	/** Writing requests of a skill in a second; default 25, Infinity is no limit. */
	dataStoreRate?: number;
	/** Epoch milliseconds. */
	now?: () => number;
	log?: (line: string) => void;
}

/** Everything the simulator remembers. */
export class AmazonState {
	readonly now: () => number;
	readonly print: ((line: string) => void) | undefined;
	readonly tokens: TokenStore;
	readonly pending: PendingNotifications;
	readonly log: RequestLog;
	readonly feed = new ChangeFeed();
	readonly devices: DeviceList;
	readonly inboxes: DeviceInboxes;
	readonly users: UserDirectory;
	readonly skill: SkillSender;
	readonly dataStore: DataStoreState;
	readonly faults = new FaultList();
	readonly counters = new Counters();
	clients: ClientSettings[];
	tokenResponse: ((grant: Grant) => unknown) | undefined;
	private readonly startClients: ClientSettings[];

	constructor(options: AmazonOptions) {
		this.now = options.now ?? Date.now;
		this.print = options.log;
		this.tokens = new TokenStore(options.tokenLifetimeSeconds ?? 3600, this.now);
		this.pending = new PendingNotifications(this.now);
		this.log = new RequestLog(this.now, this.feed);
		this.devices = new DeviceList(options.devices, {
			changed: () => this.feed.devices(),
			subscriptionChanged: (device) => tellSubscription(this, device),
		});
		this.inboxes = new DeviceInboxes(this.now);
		this.users = new UserDirectory(this.devices);
		this.skill = new SkillSender(this, options);
		this.dataStore = new DataStoreState(
			this.devices,
			this.now,
			(job) => tellUndelivered(this, job),
			options.dataStoreRate,
		);
		this.startClients = structuredClone(options.clients ?? [exampleClient]);
		this.clients = this.startClients;
	}

	reset(): void {
		this.clients = this.startClients;
		this.tokenResponse = undefined;
		for (const part of [
			this.tokens,
			this.pending,
			this.log,
			this.devices,
			this.inboxes,
			this.users,
			this.skill,
			this.dataStore,
			this.faults,
			this.counters,
		]) {
			part.reset();
		}
	}
}
