import { brokenCharacters, isEmpty } from './values';
import { fail, ok, type Result } from '../lib/result';

const SHOWN_CHARACTERS = 16;

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
	if (isEmpty(raw)) return fail('must be the user id that Alexa gave your skill; it is empty');
	if (typeof raw !== 'string') return fail('must be text');
	if (raw.length > MAX_CHARACTERS)
		return fail('must be a user id, which has 255 characters at most in what Amazon documents');
	const broken = brokenCharacters(raw);
	if (broken) return fail(broken);
	if (/\s/.test(raw)) return fail('must not contain spaces or line breaks');
	if (/\p{Cc}/u.test(raw)) return fail('must not contain control characters');
	if (raw === '.' || raw === '..') return fail('must be a user id, not a path');
	return ok(raw);
}

/** Enough of a user id to find it again; whole ones appear in no error and no log. */
export function shortUserId(raw: unknown): unknown {
	if (typeof raw !== 'string') return isEmpty(raw) ? raw : `(a ${typeof raw})`;
	if (raw.length < 3) return raw;
	const characters = Array.from(raw);
	const shown = Math.min(SHOWN_CHARACTERS, Math.floor(characters.length / 2));
	return `${characters.slice(0, shown).join('')}…`;
}
