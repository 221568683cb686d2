import { isObject } from './call.mts';

const prefix = 'localizedattribute:';

/** The key that a value of a payload refers to by `localizedattribute:KEY`. */
export const localizedKey = (value: unknown): string | undefined =>
	typeof value === 'string' && value.startsWith(prefix) ? value.slice(prefix.length) : undefined;

/** The keys that a payload refers to by `localizedattribute:KEY`. */
export function usedKeys(payload: unknown, found = new Set<string>()): Set<string> {
	const key = localizedKey(payload);
	if (key !== undefined) {
		found.add(key);
	} else if (Array.isArray(payload)) {
		for (const item of payload) usedKeys(item, found);
	} else if (isObject(payload)) {
		for (const name of Object.keys(payload)) usedKeys(payload[name], found);
	}
	return found;
}

/**
 * Every key used must be in every locale entry. What Amazon does about a hole is a silent, empty
 * notification (alexa-cookbook issues 192 and 221); here it is 400, so that it is seen.
 */
export function localizedProblems(payload: unknown, entries: Record<string, unknown>[]): string[] {
	const keys = usedKeys(payload);
	if (keys.size === 0) return [];
	const problems: string[] = [];
	if (entries.length === 0) {
		problems.push(
			`/localizedAttributes has no entry, but the payload uses ${[...keys].join(', ')}`,
		);
	}
	entries.forEach((entry, index) => {
		for (const key of keys) {
			if (!Object.hasOwn(entry, key)) {
				problems.push(
					`/localizedAttributes/${index}/${key} is missing for ${String(entry.locale)}`,
				);
			}
		}
	});
	return problems;
}
