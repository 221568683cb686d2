import type { JsonObject } from '../input/json';
import {
	conversation,
	nothing,
	permissionsIn,
	remindersIn,
	subscriptionsIn,
} from './requestDetails';
import { memberOf, textOf, type SkillRequest } from './envelope';

/** A kind of request that a workflow can ask for, and what is worth telling of one beside what all have. */
export interface Receivable {
	/** The type of the request at Amazon, or a word for a group of types. */
	value: string;
	name: string;
	description: string;
	/** Left out where `value` is the type. */
	covers?(type: string): boolean;
	details(request: SkillRequest): JsonObject;
}

/** What belongs to no other entry; the last resort. */
export const OTHER = 'other';

/**
 * All that Alexa sends to a skill, by the names of Amazon's events and interfaces.
 *
 * @see https://developer.amazon.com/docs/smapi/skill-events-in-alexa-skills.html
 */
export const RECEIVABLES: readonly Receivable[] = [
	{
		value: 'AlexaSkillEvent.SkillAccountLinked',
		name: 'Account Linked',
		description: 'A user has linked an account of yours with the skill',
		details: nothing,
	},
	{
		value: OTHER,
		name: 'Any Other Request',
		description: 'Launch and intent requests of a conversation, and all types that are not listed',
		details: conversation,
	},
	{
		value: 'AlexaSkillEvent.NotificationSubscriptionChanged',
		name: 'Notification Subscription Changed',
		description: 'A user has subscribed to topics of notifications, or has left them',
		details: ({ request }) => subscriptionsIn(request, 'topicId'),
	},
	{
		value: 'AlexaSkillEvent.SkillPermissionAccepted',
		name: 'Permission Accepted',
		description: 'A user has granted permissions for the first time',
		details: permissionsIn,
	},
	{
		value: 'AlexaSkillEvent.SkillPermissionChanged',
		name: 'Permission Changed',
		description: 'A user has granted or revoked permissions; tells those that are granted now',
		details: permissionsIn,
	},
	{
		value: 'AlexaSkillEvent.ProactiveSubscriptionChanged',
		name: 'Proactive Subscription Changed',
		description:
			'A user has switched the notifications of the skill on or off; tells which proactive events are on now',
		details: ({ request }) => subscriptionsIn(request, 'eventName'),
	},
	{
		value: 'reminders',
		name: 'Reminder Event',
		description: 'A reminder that the skill has set was created, updated, deleted, or has rung',
		covers: (type) => type.startsWith('Reminders.'),
		details: remindersIn,
	},
	{
		value: 'AlexaSkillEvent.SkillDisabled',
		name: 'Skill Disabled',
		description: 'A user has disabled the skill; the user ID is dead from now on',
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
		description: 'A user has enabled the skill',
		details: nothing,
	},
	{
		value: 'Messaging.MessageReceived',
		name: 'Skill Message Received',
		description: 'A skill message, such as the node Alexa Skill Message sends',
		details: ({ request }) => ({ message: memberOf(request, 'message') }),
	},
];

const other = RECEIVABLES.find(({ value }) => value === OTHER) as Receivable;

/** The entry that a type of request belongs to. */
export const receivableFor = (type: string): Receivable =>
	RECEIVABLES.find(({ value, covers }) => (covers ? covers(type) : value === type)) ?? other;
