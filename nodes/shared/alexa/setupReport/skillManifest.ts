import {
	type Finding,
	type Reported,
	notReported,
	type RunSetup,
	unknown,
	type Verdict,
	wrong,
} from './finding';
import type { TrialExchange } from './trialExchange';
import type { Stage } from '../amazon/services';
import { skillManifestFor } from '../proactiveEvent/skillManifest';

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
): Verdict {
	const fix = stepsFor(eventName, stage);
	const needed = `The deployed manifest must list ${eventName} in "events.publications" and ask for the permission to notify.`;
	if (outcome?.ok === false && outcome.error.code === 'LWA_INVALID_SCOPE') {
		return wrong(`${needed} Most likely it does not, because the scope is refused.`, fix);
	}
	return unknown(`${needed} Whether it does cannot be read with the token of a skill.`, fix);
}

/** The commands of the ASK CLI, version 2; `file:` is understood in every shell. All on one line: see `linesFor`. */
const stepsFor = (eventName: string, stage: Stage) =>
	[
		'1. Fetch the manifest: `ask smapi get-skill-manifest -s YOUR_SKILL_ID -g development > skill.json`.',
		`2. In skill.json, see that "manifest" holds, beside what is there: \`${linesFor(eventName)}\`.`,
		'3. "events" must also name the endpoint of your skill, as "apis" does: `"endpoint": { "uri": "https://…", "sslCertificateType": "Trusted" }`, or the uri alone for a Lambda function.',
		'4. Deploy it: `ask smapi update-skill-manifest -s YOUR_SKILL_ID -g development --manifest "file:skill.json"`.',
		'5. Wait until it has succeeded: `ask smapi get-skill-status -s YOUR_SKILL_ID`.',
		LAST_STEPS[stage],
	].join(' ');

const LAST_STEPS: Readonly<Record<Stage, string>> = {
	development:
		'6. Disable and enable the skill in the Alexa app, and switch its notifications on again.',
	live: '6. Submit the skill for certification in the developer console: the live skill changes only when this version is published. Customers then switch its notifications on.',
};

/** Members to paste into an object, so without the braces around them. n8n's table shows a line break as `\n`. */
const linesFor = (eventName: string) =>
	JSON.stringify(skillManifestFor(eventName), null, 1)
		.replace(/\s*\n\s*/g, ' ')
		.slice(2, -2);

/**
 * What a skill needs before it gets messages. No permission and no publication is asked for.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/send-a-message-request-to-a-skill.html
 */
export const checkMessageManifest = (): Finding => ({
	check: 'Skill manifest',
	...unknown(
		'A skill message needs no permission and no event in the manifest, but an endpoint that is deployed. It cannot be read with the token of a skill.',
		[
			'1. Fetch the manifest: `ask smapi get-skill-manifest -s YOUR_SKILL_ID -g development > skill.json`.',
			'2. In skill.json, see that "manifest" names the endpoint of your skill: `"apis": { "custom": { "endpoint": { "uri": "https://…", "sslCertificateType": "Trusted" } } }`.',
			'3. After a change deploy it: `ask smapi update-skill-manifest -s YOUR_SKILL_ID -g development --manifest "file:skill.json"`.',
		].join(' '),
	),
});
