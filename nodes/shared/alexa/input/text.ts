import { bad, good, isEmpty, type Result } from './result';

const LOCALIZED_PREFIX = 'localizedattribute:';

/** Characters that JSON can carry but no device can speak. */
export function brokenCharacters(text: string): string | undefined {
	if (text.includes('\0')) return 'must not contain null characters';
	if (/\p{Surrogate}/u.test(text)) return 'must not contain half of an emoji (a lone surrogate)';
	return undefined;
}

/** Text to be spoken. Numbers are taken as text; the node writes `localizedattribute:` references itself. */
export function readText(raw: unknown): Result<string> {
	if (isEmpty(raw)) return bad('must not be empty');
	const text = typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : raw;
	if (typeof text !== 'string') return bad('must be text');
	const broken = brokenCharacters(text);
	if (broken) return bad(broken);
	if (text.trimStart().toLowerCase().startsWith(LOCALIZED_PREFIX)) {
		return bad(`must be the text itself: the node writes "${LOCALIZED_PREFIX}" references for you`);
	}
	return good(text);
}
