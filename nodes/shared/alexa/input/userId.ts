import { fail, ok, type Result } from '../lib/result';
import { brokenCharacters, isEmpty } from './values';

const SHOWN_CHARACTERS = 24;

/**
 * Amazon documents 255 characters at most. Should that ever change, no customer must be lost; but an id of many thousands
 * is something else, and would not even get through as a part of an address.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html
 */
const MAX_CHARACTERS = 1_000;

/**
 * A skill's id of one customer, `context.System.user.userId`. `.` and `..` survive percent-encoding and would change
 * the path of a skill message.
 */
export function parseUserId(raw: unknown): Result<string> {
	if (isEmpty(raw))
		return fail('must be the ID that Alexa gave your skill for this user; it is empty');
	if (typeof raw !== 'string') return fail('must be text');
	if (raw.length > MAX_CHARACTERS)
		return fail('must be a user ID, which has at most 255 characters');
	const broken = brokenCharacters(raw);
	if (broken) return fail(broken);
	if (/\s/.test(raw)) return fail('must not contain spaces or line breaks');
	if (/\p{Cc}/u.test(raw)) return fail('must not contain control characters');
	if (raw === '.' || raw === '..') return fail('must be a user ID, not a path');
	return ok(raw);
}

/** Other ids that people take for a user id. */
const OTHER_IDS: ReadonlyArray<[pattern: RegExp, name: string]> = [
	[/^amzn1\.ask\.skill\./i, 'the ID of a skill'],
	[/^amzn1\.ask\.device\./i, 'the ID of a device'],
	[/^amzn1\.ask\.person\./i, 'the ID of a person (context.System.person.personId)'],
	[/^amzn1\.account\./i, 'the ID of an Amazon account from Login with Amazon'],
	[/^amzn1\.application-oa2-client\./i, 'a Client ID'],
	[/^[^@\s]+@[^@\s]+$/, 'an e-mail address'],
];

const USER_ID = /^amzn1\.ask\.account\../;

/** What a user id certainly is instead of one. */
export const otherIdName = (userId: string): string | undefined =>
	OTHER_IDS.find(([pattern]) => pattern.test(userId))?.[1];

/** A sentence if it does not look like one of Alexa; very old ids may differ, so it is sent all the same. */
export function userIdWarning(userId: string): string | undefined {
	if (USER_ID.test(userId)) return undefined;
	const other = otherIdName(userId);
	return other
		? `"User ID" is ${other}, not the ID of a user.`
		: '"User ID" does not start with "amzn1.ask.account.", as Alexa user IDs do.';
}

/** Enough of a user id to find it again, also within a list or an object; whole ones appear in no error and no log. */
export function shortUserId(raw: unknown): unknown {
	if (Array.isArray(raw)) return ['…'];
	if (typeof raw === 'object' && raw !== null) return { '…': '…' };
	if (typeof raw !== 'string') return raw;
	if (raw.length < 3) return raw;
	// enough for twice what is shown, since an emoji takes two code units
	const characters = Array.from(raw.slice(0, 4 * SHOWN_CHARACTERS));
	const shown = Math.min(SHOWN_CHARACTERS, Math.floor(characters.length / 2));
	return `${characters.slice(0, shown).join('')}…`;
}
