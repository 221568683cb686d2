import { type Canary, type CanaryName, findIn, needlesOf } from './canaries.mts';
import { textsIn } from './textsIn.mts';

/** Where in the data of an execution a canary may be. */
export interface Place {
	canary: CanaryName;
	/** For the documentation. */
	place: string;
	path: RegExp;
}

/** Anywhere else a find is a leak. */
export const PLACES: readonly Place[] = [
	{
		canary: 'user id',
		place: 'the item that brought it, and what a node hands on of that item',
		path: /\.json\.user$/,
	},
	{ canary: 'user id', place: 'the output `userId`', path: /\.json\.userId$/ },
	{
		canary: 'user id',
		place: 'the output `request` of *Preview*, or with **Include Request**',
		path: /\.json\.request\./,
	},
	{
		canary: 'user id',
		place: 'the output `raw` of the trigger, with **Include Request**',
		path: /\.json\.raw\./,
	},
];

/** Those of the linked account, of Alexa's API and of permissions, where the user asks for them. */
export const TOKEN_PLACES: readonly Place[] = [
	{
		canary: 'access token',
		place:
			'the outputs `accessToken` and `apiAccessToken` of the trigger, with **Include Access Tokens**',
		path: /\.json\.(accessToken|apiAccessToken)$/,
	},
	{
		canary: 'access token',
		place:
			'the output `request` of the trigger, with **Include Access Tokens**, and `raw`, with **Include Request** as well',
		path: /\.json\.(raw|request)\./,
	},
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
