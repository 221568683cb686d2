import { PLACES, type Place, TOKEN_PLACES } from '../../test/leaks/support/places.mts';
import { markdownTable } from './table.mts';

const ENCRYPTED = "the credential in n8n's database, encrypted by n8n";

const placesOf = (places: readonly Place[]) => places.map(({ place }) => place).join('; ');

/** Where the tests let something confidential be. */
export const leakTable = () =>
	markdownTable(
		['what', 'where it may be, and nowhere else'],
		[
			['Client Secret', ENCRYPTED],
			['token of Login with Amazon', 'the memory of the n8n process'],
			['user id', `in the data of executions: ${placesOf(PLACES)}`],
			[
				'tokens of a linked account and of the Alexa API, which the trigger is sent',
				`in the data of executions: ${placesOf(TOKEN_PLACES)}`,
			],
		],
	);
