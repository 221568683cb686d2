import { type Canary, findIn, needlesOf } from './canaries.mts';
import { textsIn } from './textsIn.mts';

/** Where in the data of an execution something confidential may be. */
export interface Place {
	canary: 'user ID' | 'access token';
	path: RegExp;
}

/** A find anywhere else is a leak. docs/running-safely.md names these, under "What is kept secret". */
export const PLACES: readonly Place[] = [
	// of the item that brought it, and of what comes of that item
	{ canary: 'user ID', path: /\.json\.user$/ },
	{ canary: 'user ID', path: /\.json\.userId$/ },
	{ canary: 'user ID', path: /\.json\.request\./ },
	{ canary: 'user ID', path: /\.json\.raw\./ },
];

/** Those of the linked account, of Alexa's API and of permissions, where the user asks for them. */
export const TOKEN_PLACES: readonly Place[] = [
	{ canary: 'access token', path: /\.json\.(accessToken|apiAccessToken)$/ },
	{ canary: 'access token', path: /\.json\.(raw|request)\./ },
];

/** Where in a value canaries are though they must not be, each with its form. */
export function leaksIn(
	value: unknown,
	canaries: readonly Canary[],
	places: readonly Place[] = PLACES,
): string[] {
	const needles = needlesOf(canaries);
	const found = new Set<string>();
	for (const { path, text } of textsIn(value)) {
		const find = findIn(text, needles);
		if (!find) continue;
		const allowed = places.some((place) => place.canary === find.canary && place.path.test(path));
		if (!allowed) found.add(`${find.canary} at ${path} (${find.form})`);
	}
	return [...found];
}
