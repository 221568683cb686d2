import type { Stage } from '../amazon/services';
import { type Finding, unknown } from './finding';

interface Cause {
	check: string;
	explanation: string;
	fix: string;
}

/** Differs by stage; with an unreadable stage that of the default is told. */
const TESTERS: Readonly<Record<Stage, Cause>> = {
	development: {
		check: 'Tester account',
		explanation:
			'In development only a device of the developer account or of a beta tester is notified, and only while testing is switched on.',
		fix: 'Developer console > your skill > Test: "Skill testing is enabled in" must say Development. Register the Echo with the developer account or that of a beta tester.',
	},
	live: {
		check: 'Skill of the customer',
		explanation:
			'On the live stage only customers are notified who have enabled the published skill. The skill in development is another one to them.',
		fix: 'Enable the published skill in the Alexa app, and switch on its notifications there.',
	},
};

/**
 * Why an accepted event is not heard, from the most usual cause to the rarest. No API can tell any of them.
 *
 * @see https://github.com/alexa/alexa-cookbook/issues/177 and 188, 192, 221
 */
export const eventCauses = (stage: Stage): Finding[] => [
	cause({
		check: 'Notifications switch',
		explanation:
			'Each customer must allow notifications of the skill. It is the most usual reason why nothing is heard.',
		fix: 'Alexa app > More > Skills & Games > Your Skills > the skill (under Dev while it is in development) > Settings > Manage permissions: switch on Alexa notifications. See also Alexa app > More > Settings > Notifications.',
	}),
	cause({
		check: 'Region of the account',
		explanation:
			'The region is that of the Amazon account and marketplace of the customer, not of n8n and not of your skill. Another region accepts the event and reaches nobody.',
		fix: 'Your skill gets the right host with each request of the user, as context.System.apiEndpoint. Choose that region, or several.',
	}),
	cause(TESTERS[stage]),
	cause({
		check: 'Device language',
		explanation:
			'Your skill must have the language of the Echo, and so must the event where it has texts by language.',
		fix: 'Alexa app > Devices > the Echo > its settings > Language. Compare it with the check "Locales" and with the languages of your skill.',
	}),
	cause({
		check: 'Do not disturb',
		explanation:
			'An Echo in do-not-disturb takes the notification without light and chime, and reads it when asked.',
		fix: 'Say "Alexa, turn off do not disturb", then "Alexa, read my notifications".',
	}),
	cause({
		check: 'Skill enabled again',
		explanation:
			'A change of the manifest counts once it is deployed and the skill was disabled and enabled again.',
		fix: 'Disable and enable the skill in the Alexa app, and switch on its notifications again. The User ID is a new one afterwards.',
	}),
	cause({
		check: 'Account of the device',
		explanation:
			'The Echo must be registered with the same Amazon account as the Alexa app in which the skill is enabled.',
		fix: 'Alexa app > Devices > the Echo > its settings > Registered To. Compare it with the account of the app.',
	}),
	cause({
		check: 'Expired notification',
		explanation:
			'Amazon deletes a notification that nobody has heard when its expiry is over, also from an Echo that was off until then.',
		fix: 'Set a later expiry in the operation "Send", at most 24 hours.',
	}),
];

/**
 * Why an accepted message has no effect. A wrong user or region is no such reason, since Amazon refuses those.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/send-a-message-request-to-a-skill.html
 */
export const messageCauses = (): Finding[] => [
	cause({
		check: 'Message handler',
		explanation:
			'The code of your skill gets a request of the type Messaging.MessageReceived, without a session. Code that does not handle this type does nothing.',
		fix: 'Add a handler for Messaging.MessageReceived, and look for the request in the log of your skill.',
	}),
	cause({
		check: 'Endpoint of the region',
		explanation:
			'A skill may have another endpoint in each region, so the message may have gone to one that you do not look at.',
		fix: 'Look at "apis.custom.regions" of the manifest, and at the log of the endpoint of the region that this node calls.',
	}),
	cause({
		check: 'Answer of the skill',
		explanation:
			'Alexa repeats a message until your skill answers with success, at first after 30 seconds. Some SDKs take an empty answer for a failure.',
		fix: 'Answer at once with an ordinary response object, and expect the same message more than once.',
	}),
	cause({
		check: 'Expired message',
		explanation: 'Alexa gives up when the message is over, and tells nobody.',
		fix: 'Set a longer "Expires After (Seconds)" in the operation "Send", at most 86400 (a day).',
	}),
];

const cause = ({ check, explanation, fix }: Cause): Finding => ({
	check,
	...unknown(explanation, fix),
});
