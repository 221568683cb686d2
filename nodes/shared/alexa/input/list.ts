import { parseJson } from './parseJson';
import { bad, good, type Read } from './result';

/** A list as n8n's pick-list gives it, or as an AI agent or expression sends it: JSON array or comma list. */
export function readList(raw: unknown): Read<string[]> {
	const list = typeof raw === 'string' ? split(raw) : raw;
	if (!Array.isArray(list) || list.some((entry) => typeof entry !== 'string')) {
		return bad('must be a list of texts, a comma list or a JSON array');
	}
	return good((list as string[]).map((entry) => entry.trim()).filter((entry) => entry !== ''));
}

const split = (text: string): unknown =>
	text.trim().startsWith('[') ? parseJson(text) : text.split(',');
