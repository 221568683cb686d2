import { markdownTable } from '../lib/table.mts';

/** Where in the data of an execution something confidential may be. */
export interface Place {
	canary: 'user ID' | 'access token';
	/** For the documentation. */
	place: string;
	path: RegExp;
}

/** The tests take a find anywhere else for a leak. */
export const PLACES: readonly Place[] = [
	{
		canary: 'user ID',
		place: 'the item that brought it, and what comes of it',
		path: /\.json\.user$/,
	},
	{ canary: 'user ID', place: 'the output `userId`', path: /\.json\.userId$/ },
	{
		canary: 'user ID',
		place: 'the output `request` of *Preview*, or with **Include Request**',
		path: /\.json\.request\./,
	},
	{
		canary: 'user ID',
		place: 'the output `raw` of the trigger, with **Include Request**',
		path: /\.json\.raw\./,
	},
];

/** Those of the linked account, of Alexa's API and of permissions, where the user asks for them. */
export const TOKEN_PLACES: readonly Place[] = [
	{
		canary: 'access token',
		place:
			'with **Include Access Tokens**, the outputs `accessToken` and `apiAccessToken` of the trigger',
		path: /\.json\.(accessToken|apiAccessToken)$/,
	},
	{
		canary: 'access token',
		place:
			'with **Include Access Tokens**, its output `request` and, with **Include Request** as well, `raw`',
		path: /\.json\.(raw|request)\./,
	},
];

const ENCRYPTED = "the credential in n8n's database, encrypted by n8n";

const placesOf = (places: readonly Place[]) => places.map(({ place }) => place).join('; ');

/** Where the tests let something confidential be. */
export const leakTable = () =>
	markdownTable(
		['what', 'where it may be, and nowhere else'],
		[
			['Client Secret', ENCRYPTED],
			['token of Login with Amazon', 'the memory of the n8n process'],
			['user ID', `executions: ${placesOf(PLACES)}`],
			['tokens of a linked account and of the Alexa API', `executions: ${placesOf(TOKEN_PLACES)}`],
		],
	);
