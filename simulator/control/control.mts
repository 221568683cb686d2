import type { DeviceChange } from '../devices/deviceChange.mts';
import { markRead, readAloud } from '../devices/deviceReading.mts';
import type { DeviceSettings } from '../devices/deviceSettings.mts';
import { deviceStates } from '../echo/deviceStates.mts';
import type { DeviceState, Sentence } from '../echo/wire.mts';
import type { Fault } from '../faults/faults.mts';
import type { Delivery } from '../skill/delivery.mts';
import { recipientOf } from '../skill/recipient.mts';
import { signingAuthority } from '../skill/signingAuthority.mts';
import type { SkillAddresses } from '../skill/skillAddresses.mts';
import type { SkillRequest } from '../skill/skillRequest.mts';
import type { AmazonState } from '../state/amazonState.mts';
import type { ClientSettings } from '../state/clients.mts';
import type { Counts } from '../state/counters.mts';
import type { PendingNotification } from '../state/pendingNotifications.mts';
import type { RecordedRequest } from '../state/recordedRequest.mts';
import type { RequestFilter } from '../state/requestLog.mts';
import type { Grant } from '../state/tokens.mts';
import type { UserSettings } from '../state/users.mts';
import { dataStoreControl, type DataStoreControl } from './dataStoreControl.mts';

/** A request to the skill; `to: 'test'` sends it to the test address, and once. */
export type SendToSkill = SkillRequest & { to?: 'test' };

export interface SimulatorControl extends DataStoreControl {
	/** In order of arrival. */
	requests(filter?: RequestFilter): RecordedRequest[];
	/** Everything back to the start options. */
	reset(): void;
	/** Forgets the recorded requests only. */
	clearRequests(): void;
	/** Tokens already minted stay valid. */
	setClients(clients: ClientSettings[]): void;
	/** What `expires_in` announces and when the server expires the token; for tokens minted from now on. */
	setTokenLifetime(seconds: number): void;
	/** When the server really expires it, apart from what is announced; for tokens minted from now on. */
	setServerTokenLifetime(seconds: number): void;
	/** Replaces the JSON of a successful exchange. */
	setTokenResponse(response: ((grant: Grant) => unknown) | undefined): void;
	/** All minted tokens are refused from now on. */
	revokeTokens(): void;
	setUser(userId: string, settings: UserSettings): void;
	/** What an unlisted user id is; undefined: unknown. At the start it exists everywhere, subscribed to all. */
	setDefaultUser(settings: UserSettings | undefined): void;
	/** Accepted notifications per user on the live stage, beyond which it answers 432. */
	setNotificationLimit(limitPerUserOnLive: number | undefined): void;
	addFault(fault: Fault): void;
	/** Neither expired nor read. */
	pending(): PendingNotification[];
	/** The customer heard it. For a multicast the user id is `multicast:REGION:STAGE`. */
	markRead(userId: string, referenceId: string): void;
	/** The simulated Echos, with what is pending on each and what it would say. */
	devices(): DeviceState[];
	/** Adds a device, or changes the one with this id; throws if that makes no sense. */
	putDevice(change: DeviceChange): DeviceSettings;
	/** false: there was none with this id. */
	removeDevice(id: string): boolean;
	/** “Alexa, read my notifications”: what the device says; undefined: there is none with this id. */
	readNotifications(id: string): Sentence[] | undefined;
	/** Where the skill listens. What has no address is not sent. Throws WrongAddress. */
	setSkillAddresses(addresses: SkillAddresses): void;
	skillAddresses(): SkillAddresses;
	/** Gives what became of the first attempt; fails when there is no address for it. */
	sendToSkill(request: SendToSkill): Promise<Delivery>;
	/** What was sent to the skill, in the order of the first attempts. */
	deliveries(): Delivery[];
	/** The root, as PEM, that a skill has to trust to believe the signatures; the same for all of this process. */
	signingRoot(): Promise<string>;
	/** Until an unacknowledged request is sent again, which doubles each time. */
	setFirstRetry(ms: number): void;
	/** Since the last reset. */
	counts(): Counts;
}

export function createControl(amazon: AmazonState): SimulatorControl {
	return {
		...dataStoreControl(amazon),
		requests: (filter) => amazon.log.list(filter),
		reset: () => amazon.reset(),
		clearRequests: () => amazon.log.clear(),
		setClients: (clients) => {
			amazon.clients = structuredClone(clients);
		},
		setTokenLifetime: (seconds) => amazon.tokens.setLifetime(seconds),
		setServerTokenLifetime: (seconds) => amazon.tokens.setServerLifetime(seconds),
		setTokenResponse: (response) => {
			amazon.tokenResponse = response;
		},
		revokeTokens: () => amazon.tokens.revokeAll(),
		setUser: (userId, settings) => amazon.users.set(userId, settings),
		setDefaultUser: (settings) => amazon.users.setDefault(settings),
		setNotificationLimit: (limit) => amazon.pending.setLimit(limit),
		addFault: (fault) => amazon.faults.add(fault),
		pending: () => amazon.pending.pending(),
		markRead: (userId, referenceId) => markRead(amazon, userId, referenceId),
		devices: () => deviceStates(amazon),
		putDevice: (change) => amazon.devices.put(change),
		removeDevice: (id) => {
			amazon.inboxes.forget(id);
			const isRemoved = amazon.devices.remove(id);
			if (isRemoved) amazon.dataStore.forget(id);
			return isRemoved;
		},
		readNotifications: (id) => readAloud(amazon, id),
		setSkillAddresses: (addresses) => amazon.skill.setAddresses(addresses),
		skillAddresses: () => amazon.skill.getAddresses(),
		sendToSkill: async ({ to, ...request }) =>
			amazon.skill.send(request, recipientOf(amazon, request), to === 'test'),
		deliveries: () => amazon.skill.log.list(),
		signingRoot: async () => (await signingAuthority()).rootPem,
		setFirstRetry: (ms) => amazon.skill.setFirstRetry(ms),
		counts: () => amazon.counters.counts(),
	};
}
