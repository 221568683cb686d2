import { brokenCharacters } from './text';
import { bad, good, isEmpty, type Read } from './read';

const SHOWN_CHARACTERS = 16;

/**
 * A skill's id of one customer, `context.System.user.userId`. `.` and `..` survive percent-encoding and would change
 * the path of a skill message.
 */
export function readUserId(raw: unknown): Read<string> {
	if (isEmpty(raw)) return bad('must be the user id that Alexa gave your skill; it is empty');
	if (typeof raw !== 'string') return bad('must be text');
	const broken = brokenCharacters(raw);
	if (broken) return bad(broken);
	if (/\s/.test(raw)) return bad('must not contain spaces or line breaks');
	if (/\p{Cc}/u.test(raw)) return bad('must not contain control characters');
	if (raw === '.' || raw === '..') return bad('must be a user id, not a path');
	return good(raw);
}

/** Enough of a user id to find it again; whole ones appear in no error and no log. */
export function shortUserId(raw: unknown): unknown {
	if (typeof raw !== 'string') return isEmpty(raw) ? raw : `(a ${typeof raw})`;
	if (raw.length < 3) return raw;
	const characters = Array.from(raw);
	const shown = Math.min(SHOWN_CHARACTERS, Math.floor(characters.length / 2));
	return `${characters.slice(0, shown).join('')}…`;
}
