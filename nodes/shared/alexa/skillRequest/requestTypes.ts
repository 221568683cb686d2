import type { JsonObject } from '../input/json';
import { memberOf, textOf, type SkillRequest } from './envelope';
import {
	endOfSession,
	intentOf,
	nothing,
	permissionsIn,
	remindersIn,
	sessionOf,
	subscriptionsIn,
	wholeRequest,
} from './requestDetails';
import {
	deliveryErrorOf,
	installationErrorOf,
	isWidgetTap,
	tapOf,
	updateOf,
	usagesIn,
} from './widgetDetails';

/** A kind of request that starts a workflow, and the members of its output beside those that all have. */
export interface Receivable {
	/** The type of the request at Amazon, or a word for a group of types. */
	value: string;
	name: string;
	description: string;
	/** Left out where `value` is the type. */
	covers?(type: string, request: JsonObject): boolean;
	details(request: SkillRequest): JsonObject;
	/** Names of details that Simplify leaves out. */
	rawDetails?: readonly string[];
}

/** What belongs to no other entry; the last resort. */
const OTHER = 'other';

/**
 * All that Alexa sends to a skill, sorted by name.
 *
 * @see https://developer.amazon.com/docs/smapi/skill-events-in-alexa-skills.html
 */
export const RECEIVABLES: readonly Receivable[] = [
	{
		value: 'AlexaSkillEvent.SkillAccountLinked',
		name: 'Account Linked',
		description: 'A user linked their account at your service to the skill',
		details: nothing,
	},
	{
		value: OTHER,
		name: 'Any Other Request',
		description:
			'All requests that have no entry here, such as touches on a screen in a conversation',
		details: (request) => ({
			...intentOf(request),
			...sessionOf(request),
			...wholeRequest(request),
		}),
		rawDetails: ['intent'],
	},
	{
		value: 'Alexa.DataStore.Error',
		name: 'Data Store Delivery Failed',
		description: 'Data for a widget did not reach a device, or did not fit on it',
		details: deliveryErrorOf,
	},
	{
		value: 'IntentRequest',
		name: 'Intent',
		description: 'A user asked the skill for something',
		details: (request) => ({
			...intentOf(request),
			...sessionOf(request),
			...wholeRequest(request),
		}),
		rawDetails: ['request'],
	},
	{
		value: 'LaunchRequest',
		name: 'Launch',
		description: 'A user opened the skill without asking for anything yet',
		details: (request) => ({ ...sessionOf(request), ...wholeRequest(request) }),
		rawDetails: ['request'],
	},
	{
		value: 'AlexaSkillEvent.NotificationSubscriptionChanged',
		name: 'Notification Topics Changed',
		description: 'A user subscribed to topics of your notifications, or unsubscribed',
		details: ({ request }) => subscriptionsIn(request, 'topicId'),
	},
	{
		value: 'AlexaSkillEvent.ProactiveSubscriptionChanged',
		name: 'Notifications Turned On or Off',
		description:
			'A user turned the notifications of the skill on or off; the output lists the events that are on now',
		details: ({ request }) => subscriptionsIn(request, 'eventName'),
	},
	{
		value: 'AlexaSkillEvent.SkillPermissionAccepted',
		name: 'Permission Accepted',
		description: 'A user granted permissions for the first time',
		details: permissionsIn,
	},
	{
		value: 'AlexaSkillEvent.SkillPermissionChanged',
		name: 'Permission Changed',
		description:
			'A user granted or revoked permissions later; the output lists those that are granted now',
		details: permissionsIn,
	},
	{
		value: 'reminders',
		name: 'Reminder Event',
		description: 'A reminder set by the skill was created, changed or deleted, or it went off',
		covers: (type) => type.startsWith('Reminders.'),
		details: remindersIn,
	},
	{
		value: 'SessionEndedRequest',
		name: 'Session Ended',
		description:
			'Alexa ended a conversation: the user stopped it or did not reply, or an error occurred',
		details: (request) => ({
			...endOfSession(request),
			...sessionOf(request),
			...wholeRequest(request),
		}),
		rawDetails: ['request'],
	},
	{
		value: 'AlexaSkillEvent.SkillDisabled',
		name: 'Skill Disabled',
		description: 'A user disabled the skill; their user ID is no longer valid',
		details: ({ request }) => ({
			userInformationPersistenceStatus: textOf(
				memberOf(request, 'body'),
				'userInformationPersistenceStatus',
			),
		}),
	},
	{
		value: 'AlexaSkillEvent.SkillEnabled',
		name: 'Skill Enabled',
		description: 'A user enabled the skill',
		details: nothing,
	},
	{
		value: 'Messaging.MessageReceived',
		name: 'Skill Message Received',
		description: 'A skill message arrived, for example from the Alexa Skill Message node',
		details: ({ request }) => ({ message: memberOf(request, 'message') }),
	},
	{
		value: 'Alexa.DataStore.PackageManager.UsagesInstalled',
		name: 'Widget Added',
		description: 'A user added your widget on an Echo; wait two seconds and send it the first data',
		details: usagesIn,
		rawDetails: ['installedPackages'],
	},
	{
		value: 'Alexa.DataStore.PackageManager.InstallationError',
		name: 'Widget Installation Failed',
		description: 'Your widget could not be installed on an Echo',
		details: installationErrorOf,
		rawDetails: ['errorContent'],
	},
	{
		value: 'Alexa.DataStore.PackageManager.UsagesRemoved',
		name: 'Widget Removed',
		description: 'A user removed your widget from an Echo',
		details: usagesIn,
		rawDetails: ['installedPackages'],
	},
	{
		value: 'widgetTapped',
		name: 'Widget Tapped',
		description: 'A user tapped your widget or its button',
		covers: isWidgetTap,
		details: (request) => ({ ...tapOf(request), ...sessionOf(request) }),
		rawDetails: ['session'],
	},
	{
		value: 'Alexa.DataStore.PackageManager.UpdateRequest',
		name: 'Widget Update Requested',
		description: 'An Echo is about to update your widget to a new version',
		details: updateOf,
		rawDetails: ['installedPackages'],
	},
];

const other = RECEIVABLES.find(({ value }) => value === OTHER) as Receivable;

/** The entry that a request belongs to. */
export const receivableFor = ({
	type,
	request,
}: Pick<SkillRequest, 'type' | 'request'>): Receivable =>
	RECEIVABLES.find(({ value, covers }) => (covers ? covers(type, request) : value === type)) ??
	other;
