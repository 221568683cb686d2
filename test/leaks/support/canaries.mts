import { disguisesOf } from './disguises.mts';

type CanaryName = 'client secret' | 'access token' | 'user ID';

/** Something confidential that stands nowhere else, and so is known again wherever it comes out. */
export interface Canary {
	name: CanaryName;
	text: string;
	/** Without the beginning that all of its kind have, which is no secret. */
	own: string;
}

/** Part of a secret is as good as told: this many characters count as a find. */
const PART_CHARACTERS = 12;

/** `beginning` is the same for all secrets of the kind. */
export const canary = (name: CanaryName, beginning: string, own: string): Canary => ({
	name,
	text: `${beginning}${own}`,
	own,
});

/** A canary that was found in a text, and how. */
interface Find {
	canary: CanaryName;
	form: string;
}

/** What is searched for, in small letters and all of the same length: both ends of each canary in each form. */
type Needles = ReadonlyMap<string, Find>;

const beginningOf = (text: string) => text.slice(0, PART_CHARACTERS);

export const needlesOf = (canaries: readonly Canary[]): Needles =>
	new Map(
		canaries.flatMap(({ name, own }) =>
			Object.entries({ beginning: beginningOf(own), end: own.slice(-PART_CHARACTERS) }).flatMap(
				([end, part]) =>
					Object.entries(disguisesOf(part)).map(([form, text]): [string, Find] => [
						beginningOf(text).toLowerCase(),
						{ canary: name, form: `its ${end} ${form}` },
					]),
			),
		),
	);

/** The first of them in a text. It takes the same time for one needle and for thousands. */
export function findIn(text: string, needles: Needles): Find | undefined {
	const lower = text.toLowerCase();
	for (let at = 0; at + PART_CHARACTERS <= lower.length; at++) {
		const find = needles.get(lower.slice(at, at + PART_CHARACTERS));
		if (find) return find;
	}
	return undefined;
}

/** The user id is as Amazon's are: with characters that must be percent-encoded. */
export const USER = canary(
	'user ID',
	'amzn1.ask.account.',
	'V7XQ/CanaryUser+0123456789/NearTheEnd+of/9ZJ4==',
);

/** Secret and token as Amazon's are, and as they may be at custom endpoints, where nothing tells what they are. */
export const KINDS = {
	"Amazon's": [
		canary(
			'client secret',
			'amzn1.oa2-cs.v1.',
			'k4w9canarysecret0123456789abcdef0123nearitsend8q2z',
		),
		canary('access token', 'Atc|', 'MQEB-CanaryToken_0123456789-abcdefgh_NearItsEnd-z5Kw'),
	],
	'of a custom endpoint': [
		canary('client secret', '', 'p3v/canary+Secret&0123456789%abcdef=Near+ItsEnd/t6y'),
		canary('access token', '', 'h8r-CanaryToken.0123456789~abcdefgh/NearItsEnd+m2c='),
	],
	'in letters alone': [
		canary('client secret', '', 'canary_secret_in_letters_to_its_end'),
		canary('access token', '', 'token_of_canaries_in_letters_alone'),
	],
} as const satisfies Record<string, readonly [Canary, Canary]>;

export type Kind = keyof typeof KINDS;
