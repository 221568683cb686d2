import { parseJson } from './json';
import { bad, good, isEmpty, type Result } from './result';

/** One value of a closed list, spelled exactly as Amazon spells it. */
export function readChoice<T extends string>(raw: unknown, choices: readonly T[]): Result<T> {
	const choice = choices.find((candidate) => candidate === raw);
	if (choice !== undefined) return good(choice);
	const meant = typeof raw === 'string' && closest(raw, choices);
	const hint = meant ? `; did you mean ${meant}?` : '';
	return bad(`must be one of ${choices.join(', ')}${hint}`);
}

/** Several values of a closed list; repeated ones count once. */
export function readChoices<T extends string>(
	raw: unknown,
	choices: readonly T[],
	maxItems: number,
): Result<T[]> {
	if (isEmpty(raw)) return bad('must have at least one value');
	const list = readList(raw);
	if (!list.ok) return list;
	const values = Array.from(new Set(list.value));
	if (values.length === 0) return bad('must have at least one value');
	const wrong = values.find((value) => !choices.some((choice) => choice === value));
	if (wrong !== undefined) return readChoice(wrong, choices) as Result<never>;
	if (values.length > maxItems) {
		return bad(`must have at most ${maxItems} values, and has ${values.length}`);
	}
	return good(values as T[]);
}

const normalize = (text: string) =>
	text
		.trim()
		.toUpperCase()
		.replace(/[\s-]+/g, '_');

const closest = (raw: string, choices: readonly string[]) =>
	choices.find((choice) => normalize(choice) === normalize(raw));

/** A list as n8n's pick-list gives it, or as an AI agent or expression sends it: JSON array or comma list. */
export function readList(raw: unknown): Result<string[]> {
	const list = typeof raw === 'string' ? split(raw) : raw;
	if (!Array.isArray(list) || list.some((entry) => typeof entry !== 'string')) {
		return bad('must be a list of texts, a comma list or a JSON array');
	}
	return good((list as string[]).map((entry) => entry.trim()).filter((entry) => entry !== ''));
}

const split = (text: string): unknown =>
	text.trim().startsWith('[') ? parseJson(text) : text.split(',');
