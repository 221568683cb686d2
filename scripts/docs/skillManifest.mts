import { skillManifestFor } from '../../nodes/shared/alexa/proactiveEvent/skillManifest.ts';
import type { RequestType } from '../../simulator/skill/skillRequest.mts';
import { ENDPOINT_PLACEHOLDER } from '../skill/template.mts';

/** What the manifest calls each type of event; the others come without being asked for. */
export const SUBSCRIPTIONS: Readonly<Record<RequestType, string | undefined>> = {
	'AlexaSkillEvent.ProactiveSubscriptionChanged': 'SKILL_PROACTIVE_SUBSCRIPTION_CHANGED',
	'AlexaSkillEvent.SkillEnabled': 'SKILL_ENABLED',
	'AlexaSkillEvent.SkillDisabled': 'SKILL_DISABLED',
	'AlexaSkillEvent.SkillAccountLinked': 'SKILL_ACCOUNT_LINKED',
	'AlexaSkillEvent.SkillPermissionAccepted': 'SKILL_PERMISSION_ACCEPTED',
	'AlexaSkillEvent.SkillPermissionChanged': 'SKILL_PERMISSION_CHANGED',
	'Reminders.ReminderCreated': 'REMINDER_CREATED',
	'Reminders.ReminderUpdated': 'REMINDER_UPDATED',
	'Reminders.ReminderDeleted': 'REMINDER_DELETED',
	'Reminders.ReminderStarted': 'REMINDER_STARTED',
	'Reminders.ReminderStatusChanged': 'REMINDER_STATUS_CHANGED',
	'AlexaSkillEvent.NotificationSubscriptionChanged': 'SKILL_NOTIFICATION_SUBSCRIPTION_CHANGED',
	'Messaging.MessageReceived': undefined,
	LaunchRequest: undefined,
	IntentRequest: undefined,
	SessionEndedRequest: undefined,
	'Alexa.DataStore.PackageManager.UsagesInstalled': undefined,
	'Alexa.DataStore.PackageManager.UsagesRemoved': undefined,
	'Alexa.DataStore.PackageManager.UpdateRequest': undefined,
	'Alexa.DataStore.PackageManager.InstallationError': undefined,
	'Alexa.DataStore.Error': undefined,
	'Alexa.Presentation.APL.UserEvent': undefined,
};

const ENDPOINT = { uri: ENDPOINT_PLACEHOLDER, sslCertificateType: 'Trusted' };

const EVERYWHERE = {
	endpoint: ENDPOINT,
	regions: { NA: { endpoint: ENDPOINT }, EU: { endpoint: ENDPOINT }, FE: { endpoint: ENDPOINT } },
};

/** An event and its permission; whoever pastes it puts their own in its place. */
const { permissions, events } = skillManifestFor('AMAZON.MessageAlert.Activated');

/** Amazon's model for Java has it, that for Node.js has not: a manifest with it may be refused as a whole. */
export const UNSURE = 'SKILL_NOTIFICATION_SUBSCRIPTION_CHANGED';

const subscriptions = Object.values(SUBSCRIPTIONS).filter(
	(eventName) => eventName !== undefined && eventName !== UNSURE,
);

/** Members to paste ahead of others, so with a comma and without braces. */
const block = (members: object) => `\`\`\`json\n${membersOf(members)},\n\`\`\``;

/** Each entry of a list, and each endpoint, on one line. */
const membersOf = (members: object) =>
	JSON.stringify(members, null, 2)
		.replace(/\{\s+("(?:eventName|name)": "[^"]*")\s+\}/g, '{ $1 }')
		.replace(/\{\s+("uri": "[^"]*"),\s+("sslCertificateType": "[^"]*")\s+\}/g, '{ $1, $2 }')
		.replace(/\{\s+("endpoint": \{[^{}]*\})\s+\}/g, '{ $1 }')
		.replace(/^\{\n|\n\}$/g, '')
		.replace(/^ {2}/gm, '');

/** To paste into `manifest`. */
export const eventsManifest = () =>
	block({
		permissions,
		events: {
			...EVERYWHERE,
			...events,
			subscriptions: subscriptions.map((eventName) => ({ eventName })),
		},
	});

/** To paste into `manifest.apis.custom`. */
export const customManifest = () => block(EVERYWHERE);
