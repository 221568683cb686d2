import type { SkillOptions } from './options.mts';

/** What to do with the written folder, for the terminal. */
export function nextSteps({ folder, endpoint, locales }: SkillOptions): string {
	return [
		`The skill is in ${folder}/, in ${locales.length === 1 ? 'one language' : `${locales.length} languages`}: ${locales.join(', ')}.`,
		...(endpoint === undefined ? [WITHOUT_ENDPOINT] : []),
		`1. Create the skill in your account (once before: npm install -g ask-cli, ask configure):

   cd ${quoted(folder)} && ask deploy --target skill-metadata

   It ends with the skill ID. Later runs change that same skill.`,
		`2. Get its client ID and secret:

   ask smapi get-skill-credentials -s YOUR-SKILL-ID

   If it answers 404: in the Alexa developer console, open the skill, go to Build > Tools > Permissions, turn any permission on and off again, and repeat.`,
		`3. Paste in n8n:

   skillMessagingCredentials.clientId and .clientSecret into the credential Alexa LWA API,
   the skill ID into the field Skill ID of the Alexa Skill Trigger.`,
		'This package has not been deployed to Amazon yet. skill/README.md says what Amazon may refuse.',
	].join('\n\n');
}

const WITHOUT_ENDPOINT =
	'It has no endpoint yet: n8n can notify and update widgets, but gets nothing from Alexa. Run this again with --endpoint and the production URL of your Alexa Skill Trigger, and deploy again.';

/** For a shell, if it needs to be. */
const quoted = (path: string) => (/^[\w./-]+$/.test(path) ? path : JSON.stringify(path));
