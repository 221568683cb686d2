/**
 * What in a request of Alexa opens something to anyone who has it, in one list. Other members named token or code
 * are no secret: those of a stream, a screen, a reminder, a page of a list.
 */

/** Ends of names, in lower case and without what separates words: that of Alexa's API is an access token as well. */
const NAME_ENDS = [
	'accesstoken',
	'consenttoken',
	'refreshtoken',
	'bearertoken',
	'authtoken',
	'authorizationtoken',
	'authcode',
	'authorizationcode',
	'clientsecret',
] as const;

const NAMES: ReadonlySet<string> = new Set(['idtoken']);

/**
 * Plain names that are a secret within these members alone.
 *
 * @see https://developer.amazon.com/docs/device-apis/alexa-authorization.html
 */
const NAMES_WITHIN: ReadonlyMap<string, string> = new Map([
	['grant', 'code'],
	['grantee', 'token'],
	['scope', 'token'],
]);

/** Whether a member is a secret, by its name and that of the member it is in. */
export function isSecret(name: string, within: string): boolean {
	const plain = name.toLowerCase().replace(/[^a-z]/g, '');
	return (
		NAME_ENDS.some((end) => plain.endsWith(end)) ||
		NAMES.has(plain) ||
		NAMES_WITHIN.get(within) === name
	);
}
