import type { DeviceSettings } from '../devices/deviceSettings.mts';
import type { Region } from '../server/hosts.mts';
import type { Delivery } from '../skill/delivery.mts';
import type { SkillAddresses } from '../skill/skillAddresses.mts';
import type { RequestType } from '../skill/skillRequest.mts';
import type { RecordedRequest } from '../state/recordedRequest.mts';

/** What the simulator and its page tell each other, as JSON. */

export interface SentencePart {
	text: string;
	/** BCP 47; the template may be English and a text of the request German. */
	lang: string;
}

export interface Sentence {
	text: string;
	/** Of the template. */
	lang: string;
	parts: SentencePart[];
	/** Whether Amazon has published this wording for the language of the device. */
	published: boolean;
	/** null: there was nothing to read. */
	referenceId: string | null;
	note?: string;
}

export interface ShownNotification {
	referenceId: string;
	/** Amazon's name of the event. */
	event: string;
	/** The name for people, such as Weather Alert. */
	label: string;
	receivedAt: string;
	expiryTime: string;
	/** How often it was replaced while it was pending. */
	updates: number;
	/** Not in the stream: a device says nothing before it is asked. */
	sentence?: Sentence;
}

/** A device and what is pending on it. */
export interface DeviceState extends DeviceSettings {
	pendingCount: number;
	/** Oldest first; in the stream the newest `PENDING_SHOWN` at most. */
	pending: ShownNotification[];
}

/** An object of the data store. */
export interface ShownObject {
	namespace: string;
	key: string;
	/** Cut at `BODY_SHOWN` characters. */
	json: string;
	isCut: boolean;
}

/** The screen of a device, and what is stored for it. */
export interface ScreenState {
	/** Of the device. */
	id: string;
	/** Amazon's id of the device. */
	deviceId: string;
	online: boolean;
	hasWidget: boolean;
	/** `OBJECTS_SHOWN` at most. */
	objects: ShownObject[];
	objectCount: number;
	/** How many requests wait until the device is back. */
	waiting: number;
}

/** Something that happened on a device. */
export interface Notice {
	kind: 'arrived' | 'updated' | 'expired' | 'read';
	deviceId: string;
	referenceId: string;
	label: string;
}

export interface ShownRequest
	extends Omit<RecordedRequest, 'headers' | 'body' | 'tokenFingerprint' | 'userId'> {
	/** The body as it arrived, without secrets, cut at `BODY_SHOWN` characters. */
	rawBody: string;
	bodyCut: boolean;
}

/** A request to the skill. */
export interface ShownDelivery extends Omit<Delivery, 'answer'> {
	/** The JSON of the answer, cut at `BODY_SHOWN` characters, and so is `errorBody`. */
	answer?: string;
}

/** The event `snapshot` of the stream: everything, at its start and after a reset. */
export interface Snapshot {
	/** The clock of the simulator, epoch milliseconds. */
	now: number;
	devices: DeviceState[];
	screens: ScreenState[];
	/** In order of arrival, the newest `REQUESTS_SHOWN` (page/limits.mts) at most. */
	requests: ShownRequest[];
	requestCount: number;
	/** In their order, the newest `DELIVERIES_SHOWN` (page/limits.mts) at most. */
	deliveries: ShownDelivery[];
	deliveryCount: number;
	skillAddresses: SkillAddresses;
	/** What can be sent to the skill. */
	requestTypes: RequestType[];
	regions: Record<Region, string>;
	/** Names of the languages a device can have, by locale. */
	locales: Record<string, string>;
}

/** The event `change` of the stream: what is new or different since the last one. */
export interface Change {
	now: number;
	/** All devices, if one of them has changed. */
	devices?: DeviceState[];
	/** With `devices`. */
	screens?: ScreenState[];
	requests: ShownRequest[];
	requestCount: number;
	deliveries: ShownDelivery[];
	deliveryCount: number;
	/** If they have changed. */
	skillAddresses?: SkillAddresses;
	notices: Notice[];
}

export const PENDING_SHOWN = 20;
export const NOTICES_SHOWN = 20;
export const OBJECTS_SHOWN = 20;
export const BODY_SHOWN = 20_000;
