import type { Stage } from '../amazon/services';
import { skillManifestFor } from '../proactiveEvent/skillManifest';
import { type Finding, type Reported, notReported, type RunSetup, unknown, wrong } from './finding';
import type { TrialExchange } from './trialExchange';

/**
 * Whether the skill may publish the event. The manifest cannot be read with the token of a skill, and the developer
 * console cannot edit this part of it.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/proactive-events-api.html
 */
export const checkSkillManifest = (
	eventName: Reported<string>,
	stage: Stage,
	{ exchange }: RunSetup,
): Finding => ({
	check: 'Skill manifest',
	...(eventName.ok
		? judge(eventName.value, stage, exchange?.outcome)
		: notReported(eventName.error)),
});

function judge(
	eventName: string,
	stage: Stage,
	outcome: TrialExchange['outcome'] | undefined,
): Omit<Finding, 'check'> {
	const details = {
		manifest: skillManifestFor(eventName),
		commands: [FETCH, DEPLOY, 'ask smapi get-skill-status -s YOUR_SKILL_ID'],
	};
	const needed = `The deployed manifest must list ${eventName} in "events.publications" and ask for the permission to notify.`;
	const fix = `Add the contents of "details.manifest" to the manifest of your skill (its settings file), fill in the endpoint under "events", and run "details.commands" with the ASK CLI (the command-line tool of Amazon). ${LAST_STEPS[stage]}`;
	return outcome?.ok === false && outcome.error.code === 'LWA_INVALID_SCOPE'
		? {
				...wrong(`${needed} It probably does not, because Amazon refuses the scope.`, fix),
				details,
			}
		: {
				...unknown(
					`${needed} The node cannot check this, because the token of a skill has no access to the manifest.`,
					fix,
				),
				details,
			};
}

/** Of the ASK CLI, version 2; `file:` is understood in every shell. */
const FETCH = 'ask smapi get-skill-manifest -s YOUR_SKILL_ID -g development > skill.json';
const DEPLOY =
	'ask smapi update-skill-manifest -s YOUR_SKILL_ID -g development --manifest "file:skill.json"';

const LAST_STEPS: Readonly<Record<Stage, string>> = {
	development:
		'Then disable and enable the skill in the Alexa app, and turn its notifications on again.',
	live: 'Then submit the skill for certification: the live skill changes only when this version is published. Customers turn its notifications on afterwards.',
};

/**
 * What a skill needs for widgets. Mind the spelling: one of the two has an underscore more.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/alexa-presentation-language/apl-datastore-package-manager-interface.html
 */
export const checkDataStoreManifest = (): Finding => ({
	check: 'Skill manifest',
	...unknown(
		'A widget needs four interfaces in the manifest. The node cannot check this, because the token of a skill has no access to the manifest.',
		'In the developer console, open your skill, go to Build > Interfaces, turn on Data Store, Data Store Packages and Alexa Presentation Language, and build the model. Or add the contents of "details.manifest" to the manifest and run "details.commands" with the ASK CLI (the command-line tool of Amazon).',
	),
	details: {
		manifest: {
			apis: {
				custom: {
					interfaces: [
						{ type: 'ALEXA_PRESENTATION_APL' },
						{ type: 'ALEXA_DATASTORE_PACKAGEMANAGER', packages: [{ id: 'MessageTile' }] },
						{ type: 'ALEXA_DATA_STORE' },
						{
							type: 'ALEXA_EXTENSION',
							requestedExtensions: [{ uri: 'alexaext:datastore:10' }],
						},
					],
				},
			},
		},
		commands: [FETCH, DEPLOY],
	},
});

/**
 * What a skill needs before it gets messages. No permission and no publication is asked for.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/send-a-message-request-to-a-skill.html
 */
export const checkMessageManifest = (): Finding => ({
	check: 'Skill manifest',
	...unknown(
		'For skill messages, the manifest needs an endpoint only, not a permission or an event. The node cannot check this, because the token of a skill has no access to the manifest.',
		'Add the contents of "details.manifest" to the manifest of your skill (its settings file), fill in the address of your skill, and run "details.commands" with the ASK CLI (the command-line tool of Amazon).',
	),
	details: {
		manifest: {
			apis: {
				custom: { endpoint: { uri: 'https://…', sslCertificateType: 'Trusted' } },
			},
		},
		commands: [FETCH, DEPLOY],
	},
});
