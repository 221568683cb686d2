import type { Stage } from '../amazon/services';
import { docsUrl } from '../lib/docs';
import { type Finding, unknown } from './finding';

/** Differs by stage; if the stage cannot be read, that of the default is listed. */
const TESTERS: Readonly<Record<Stage, string>> = {
	development:
		'Tester account: in development, an Echo is notified only if it is registered to the developer account or a beta tester, and only if testing is turned on. Developer console > your skill > Test > "Skill testing is enabled in" must be Development.',
	live: 'Published skill: on the live stage, users are notified only if they have enabled the published skill. For them, the skill in development is a separate skill. Enable the published skill in the Alexa app and turn on its notifications.',
};

/**
 * Why an accepted event is not heard, from the most common cause to the rarest. No API of Amazon's reports any of them.
 *
 * @see https://github.com/alexa/alexa-cookbook/issues/177 and 188, 192, 221
 */
const eventCauses = (stage: Stage): string[] => [
	'Notifications are off: each user must allow the notifications of your skill. Alexa app > More > Skills & Games > Your Skills > the skill > Settings > Manage Permissions > turn on Alexa Notifications.',
	"Wrong region: use the region of the user's Amazon account, not that of n8n. Each request to your skill names the host of its region (context.System.apiEndpoint). In any other region, Amazon accepts the event and it reaches no one.",
	TESTERS[stage],
	'Device language: your skill must support the language of the Echo, and the event must have its text in that language. Alexa app > Devices > the Echo > Language.',
	'Do Not Disturb: the Echo gets the notification, but shows no light and plays no chime. Say "Alexa, turn off Do Not Disturb", then "Alexa, read my notifications".',
	'Skill not enabled again: a change to the manifest takes effect only after you deploy it and then disable and re-enable the skill. The user then has a new User ID.',
	'Another account: the Echo must be registered to the Amazon account of the Alexa app. Alexa app > Devices > the Echo > Registered To.',
	'Expired: Amazon deletes a notification that no one has heard in time. Set a longer "Expires After", at most 24 hours.',
];

/**
 * Why an accepted message has no effect. A wrong user or region is no such reason, since Amazon refuses those.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/send-a-message-request-to-a-skill.html
 */
const MESSAGE_CAUSES = [
	'Message handler: the code of your skill gets a request of the type Messaging.MessageReceived, without a session. Add a handler for it, and look for the request in the log of your skill.',
	'Endpoint of the region: your skill may have another endpoint in each region. Look at "apis.custom.regions" in the manifest, and at the log of the endpoint in the region that this node calls.',
	'Response of the skill: Alexa sends a message again until your skill responds with success, first after 30 seconds. Respond at once with an ordinary response object, and expect the same message more than once.',
	'Expired: Alexa gives up when the message expires. Set a longer "Expires After (Seconds)", at most 86400 (a day).',
];

/**
 * Why a request with status 200 changes no screen.
 *
 * @see https://developer.amazon.com/docs/alexa/alexa-presentation-language/apl-datastore-interface.html
 */
const DATA_STORE_CAUSES = [
	'Widget missing: the user must add the widget of your skill on an Echo with a screen, from the Widget Gallery. There is no API to add it. Send the first data about two seconds afterwards (trigger: Widget Added).',
	'Device offline: without the option "Keep Trying For", an Echo that is off misses the update.',
	'Other names: the widget shows only the namespace and key that its document is bound to. The message tile uses "n8n" and "tile".',
	'Old widget on the Echo: raise the version in the manifest of the widget, deploy the skill, and wait. If nothing helps, remove the widget and add it again.',
	'Stage: a skill in development works on the devices of your own developer account only. Enable the skill in the Alexa app.',
	'Several senders: two simultaneous requests for one device interfere with each other. Send from one workflow.',
];

export const eventChecklist = (stage: Stage) =>
	checklist(eventCauses(stage), 'heard', 'when-nothing-arrives.md');

export const messageChecklist = () =>
	checklist(MESSAGE_CAUSES, 'handled', 'skill-messages.md#messages-to-the-code-of-your-skill');

export const dataStoreChecklist = () =>
	checklist(DATA_STORE_CAUSES, 'shown', 'widgets.md#when-nothing-appears');

const checklist = (details: string[], wanted: string, page: string): Finding => ({
	check: 'Checklist',
	...unknown(
		`Amazon also accepts requests that are never ${wanted}, and does not say why. "details" lists the usual reasons, the most common first.`,
		`Go through the list. More help: ${docsUrl(page)}`,
	),
	details,
});
