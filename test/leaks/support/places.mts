import { type Canary, type CanaryName, findIn } from './canaries.mts';
import { textsIn } from './textsIn.mts';

/** Where a canary may be. */
export interface Place {
	canary: CanaryName;
	/** In words, for the documentation. */
	place: string;
	/** In the data of an execution. */
	path: RegExp;
}

/** Of an execution. Anywhere else a find is a leak. */
export const PLACES: readonly Place[] = [
	{
		canary: 'user id',
		place: 'the input item that brought it, and what is handed on of it',
		path: /\.json\.user$/,
	},
	{ canary: 'user id', place: 'the output `userId`', path: /\.json\.userId$/ },
	{
		canary: 'user id',
		place: 'the output `request` (*Include Request*, *Preview*)',
		path: /\.json\.request\.(?!.*error)/,
	},
	{
		canary: 'user id',
		place: 'the output `raw` of the trigger (*Include Request*)',
		path: /\.json\.raw\./,
	},
];

/** Where in a value canaries are though they must not be, each with its form. */
export function leaksIn(
	value: unknown,
	canaries: readonly Canary[],
	places: readonly Place[] = PLACES,
): string[] {
	const found = new Set<string>();
	for (const { path, text } of textsIn(value)) {
		const find = findIn(text, canaries);
		if (!find) continue;
		const allowed = places.some((place) => place.canary === find.canary && place.path.test(path));
		if (!allowed) found.add(`${find.canary} at ${path} (${find.form})`);
	}
	return [...found];
}
