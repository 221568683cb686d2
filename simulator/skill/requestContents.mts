import { knownEvents } from '../amazon/contract.mts';
import type { Content } from './content.mts';
import type { Recipient } from './envelope.mts';
import { intent, launch, sessionEnded } from './sessionContents.mts';
import type { RequestType, SkillRequest } from './skillRequest.mts';
import {
	dataStoreError,
	installationError,
	tap,
	updateRequest,
	usages,
} from './widgetContents.mts';

/** An account that a customer has linked; no real token. */
const EXAMPLE_LINKED_TOKEN = 'example-token-of-the-linked-account';
const EXAMPLE_TOPIC = 'example-topic';
const EXAMPLE_REMINDER = '00000000-0000-4000-8000-000000000001';
const EXAMPLE_MESSAGE = { text: 'An example' };
/** Without it a skill may not notify. */
const NOTIFICATIONS = 'alexa::devices:all:notifications:write';

type Make<Type extends RequestType> = (request: SkillRequest<Type>, to: Recipient) => Content<Type>;

/** The names of all events that the simulated skill publishes. */
const publishedEvents: readonly string[] = [...knownEvents];

const permissions: Make<
	'AlexaSkillEvent.SkillPermissionAccepted' | 'AlexaSkillEvent.SkillPermissionChanged'
> = ({ permissions: scopes = [NOTIFICATIONS] }) => ({
	body: { acceptedPermissions: scopes.map((scope) => ({ scope })) },
});

const reminder: Make<
	| 'Reminders.ReminderCreated'
	| 'Reminders.ReminderUpdated'
	| 'Reminders.ReminderStarted'
	| 'Reminders.ReminderStatusChanged'
> = ({ type, reminder: alertToken = EXAMPLE_REMINDER, status }) => ({
	body: { alertToken, status: status ?? statusAfter(type) },
});

const statusAfter = (type: RequestType) =>
	type === 'Reminders.ReminderStatusChanged' ? 'COMPLETED' : 'ON';

/** What each request has beside its type, id, time and language. Held against the official types by the compiler. */
const contents: { [Type in RequestType]: Make<Type> } = {
	'AlexaSkillEvent.SkillEnabled': () => ({}),
	// The official types know no body here; Alexa.NET and the PHP library have met it.
	'AlexaSkillEvent.SkillDisabled': ({ userInformationPersistenceStatus }) =>
		userInformationPersistenceStatus ? { body: { userInformationPersistenceStatus } } : {},
	'AlexaSkillEvent.SkillAccountLinked': (request) => ({ body: linkedAccount(request) }),
	'AlexaSkillEvent.SkillPermissionAccepted': permissions,
	'AlexaSkillEvent.SkillPermissionChanged': permissions,
	'AlexaSkillEvent.ProactiveSubscriptionChanged': ({ events = publishedEvents }) => ({
		body: { subscriptions: events.map((eventName) => ({ eventName })) },
	}),
	'AlexaSkillEvent.NotificationSubscriptionChanged': ({ topics = [EXAMPLE_TOPIC] }) => ({
		body: { subscriptions: topics.map((topicId) => ({ topicId })) },
	}),
	'Messaging.MessageReceived': ({ message = EXAMPLE_MESSAGE }) => ({ message }),
	'Reminders.ReminderCreated': reminder,
	'Reminders.ReminderUpdated': reminder,
	'Reminders.ReminderStarted': reminder,
	'Reminders.ReminderStatusChanged': reminder,
	'Reminders.ReminderDeleted': ({ reminders = [EXAMPLE_REMINDER] }) => ({
		body: { alertTokens: reminders },
	}),
	'Alexa.DataStore.PackageManager.UsagesInstalled': usages,
	'Alexa.DataStore.PackageManager.UsagesRemoved': usages,
	'Alexa.DataStore.PackageManager.UpdateRequest': updateRequest,
	'Alexa.DataStore.PackageManager.InstallationError': installationError,
	'Alexa.DataStore.Error': dataStoreError,
	'Alexa.Presentation.APL.UserEvent': tap,
	LaunchRequest: launch,
	IntentRequest: intent,
	SessionEndedRequest: sessionEnded,
};

/** The same token is in the user and in the event that tells of the linking. */
export function linkedAccount({ type, accessToken }: SkillRequest): { accessToken?: string } {
	if (accessToken !== undefined) return { accessToken };
	const isTold = type === 'AlexaSkillEvent.SkillAccountLinked';
	return isTold ? { accessToken: EXAMPLE_LINKED_TOKEN } : {};
}

export function contentOf(request: SkillRequest, to: Recipient): object {
	const { body: extra } = request;
	const make = contents[request.type] as (given: SkillRequest, to: Recipient) => { body?: object };
	const { body, ...content } = make(request, to);
	if (extra === null) return content;
	return { ...content, ...((body ?? extra) && { body: { ...body, ...extra } }) };
}
