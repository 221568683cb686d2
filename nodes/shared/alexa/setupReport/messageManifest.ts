import { type Finding, unknown } from './finding';

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
