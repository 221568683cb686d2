import type { interfaces, Slot } from 'ask-sdk-model';
import type { Region } from '../server/hosts.mts';

/** What decides about the content of a request, beside what every one of them has. */
interface OwnOptions {
	'AlexaSkillEvent.SkillEnabled': object;
	'AlexaSkillEvent.SkillDisabled': { userInformationPersistenceStatus?: PersistenceStatus };
	/** The linked account is `accessToken`. */
	'AlexaSkillEvent.SkillAccountLinked': object;
	'AlexaSkillEvent.SkillPermissionAccepted': PermissionOptions;
	'AlexaSkillEvent.SkillPermissionChanged': PermissionOptions;
	/** Names of events, the whole list; default all that are published, empty is unsubscribed from all. */
	'AlexaSkillEvent.ProactiveSubscriptionChanged': { events?: string[] };
	'AlexaSkillEvent.NotificationSubscriptionChanged': { topics?: string[] };
	'Messaging.MessageReceived': {
		message?: Record<string, unknown>;
		/** How long it is sent again while nobody acknowledges it; default 3600. */
		expiresAfterSeconds?: number;
	};
	'Reminders.ReminderCreated': ReminderOptions;
	'Reminders.ReminderUpdated': ReminderOptions;
	'Reminders.ReminderStarted': ReminderOptions;
	'Reminders.ReminderStatusChanged': ReminderOptions;
	'Reminders.ReminderDeleted': { reminders?: string[] };
	'Alexa.DataStore.PackageManager.UsagesInstalled': UsageOptions;
	'Alexa.DataStore.PackageManager.UsagesRemoved': UsageOptions;
	'Alexa.DataStore.PackageManager.UpdateRequest': {
		packageId?: string;
		fromVersion?: string;
		toVersion?: string;
	};
	'Alexa.DataStore.PackageManager.InstallationError': { packageId?: string; version?: string };
	'Alexa.DataStore.Error': { error?: interfaces.alexa.datastore.CommandsError };
	/** A tap on a widget. */
	'Alexa.Presentation.APL.UserEvent': {
		packageId?: string;
		instanceId?: string;
		arguments?: unknown[];
	};
	LaunchRequest: object;
	IntentRequest: {
		intent?: string;
		/** What was said, by the name of the slot: words, several of them, or a slot as Alexa sends it. */
		slots?: Record<string, string | string[] | Slot>;
	};
	SessionEndedRequest: { reason?: 'USER_INITIATED' | 'ERROR' | 'EXCEEDED_MAX_REPROMPTS' };
}

interface UsageOptions {
	packageId?: string;
	version?: string;
	instanceIds?: string[];
}

type PersistenceStatus = 'PERSISTED' | 'NOT_PERSISTED';

interface PermissionOptions {
	/** What the customer permits now, as scopes. */
	permissions?: string[];
}

interface ReminderOptions {
	/** The `alertToken` of the reminder. */
	reminder?: string;
	status?: 'ON' | 'COMPLETED';
}

/** What any request can be told. */
export interface CommonOptions {
	/** Default: the customer of the first device, or of the first in `region`; without devices an example. */
	userId?: string;
	/** Default: where the customer's device is. */
	region?: Region;
	locale?: string;
	/** Amazon's id of the device, or the simulator's own; default: the first of the customer. */
	deviceId?: string;
	/** Of the customer's account with the skill, where they have linked one. */
	accessToken?: string;
	/** As it is to be sent: ISO text or a number. Default: now. */
	timestamp?: string | number;
	/** Default: a new one. With the id of an earlier request it is a repetition. */
	requestId?: string;
	/** More members of `request.body`; `null` leaves the body out. */
	body?: Record<string, unknown> | null;
	/** false: `context.System.application` is missing, as in Amazon's newest printed sample of a message. */
	application?: boolean;
}

export type RequestType = keyof OwnOptions;

/** A request of Alexa to the skill, by its type. */
export type SkillRequest<Type extends RequestType = RequestType> = {
	[T in Type]: { type: T } & OwnOptions[T] & CommonOptions;
}[Type];

/** Which of the skill's addresses gets a request, and whether it is sent again. */
export type Family = 'events' | 'messages' | 'requests';

export const REQUEST_TYPES: Readonly<Record<RequestType, Family>> = {
	'AlexaSkillEvent.SkillEnabled': 'events',
	'AlexaSkillEvent.SkillDisabled': 'events',
	'AlexaSkillEvent.SkillAccountLinked': 'events',
	'AlexaSkillEvent.SkillPermissionAccepted': 'events',
	'AlexaSkillEvent.SkillPermissionChanged': 'events',
	'AlexaSkillEvent.ProactiveSubscriptionChanged': 'events',
	'AlexaSkillEvent.NotificationSubscriptionChanged': 'events',
	'Messaging.MessageReceived': 'messages',
	'Reminders.ReminderCreated': 'events',
	'Reminders.ReminderUpdated': 'events',
	'Reminders.ReminderStarted': 'events',
	'Reminders.ReminderStatusChanged': 'events',
	'Reminders.ReminderDeleted': 'events',
	'Alexa.DataStore.PackageManager.UsagesInstalled': 'requests',
	'Alexa.DataStore.PackageManager.UsagesRemoved': 'requests',
	'Alexa.DataStore.PackageManager.UpdateRequest': 'requests',
	'Alexa.DataStore.PackageManager.InstallationError': 'requests',
	'Alexa.DataStore.Error': 'requests',
	'Alexa.Presentation.APL.UserEvent': 'requests',
	LaunchRequest: 'requests',
	IntentRequest: 'requests',
	SessionEndedRequest: 'requests',
};

export const requestTypes = Object.keys(REQUEST_TYPES) as RequestType[];

const inSession: ReadonlySet<RequestType> = new Set([
	'LaunchRequest',
	'IntentRequest',
	'SessionEndedRequest',
]);

/** What a customer says. A tap on a widget opens a session only if its document wants one, which this one does not. */
export const isSpoken = (type: RequestType): boolean => inSession.has(type);
