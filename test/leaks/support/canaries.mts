import { disguisesOf } from './disguises.mts';

export type CanaryName = 'client secret' | 'access token' | 'user id';

/** Something confidential that stands nowhere else, and so is known again wherever it comes out. */
export interface Canary {
	name: CanaryName;
	text: string;
	/** What is searched for, in small letters: the first and last characters of its own part in each form. */
	needles: ReadonlyArray<{ form: string; text: string }>;
}

/** Part of a secret is as good as told: so many characters count as a find. */
export const PART_CHARACTERS = 12;

/** `beginning` is the same for all secrets of the kind, and no secret. */
export function canary(name: CanaryName, beginning: string, own: string): Canary {
	const ends = { beginning: own.slice(0, PART_CHARACTERS), end: own.slice(-PART_CHARACTERS) };
	const needles = Object.entries(ends).flatMap(([end, part]) =>
		Object.entries(disguisesOf(part)).map(([form, text]) => ({
			form: `its ${end} ${form}`,
			text: text.toLowerCase(),
		})),
	);
	return { name, text: `${beginning}${own}`, needles };
}

/** A canary that was found in a text, and how. */
export interface Find {
	canary: CanaryName;
	form: string;
}

export function findIn(text: string, canaries: readonly Canary[]): Find | undefined {
	const lower = text.toLowerCase();
	for (const { name, needles } of canaries) {
		const needle = needles.find((each) => lower.includes(each.text));
		if (needle) return { canary: name, form: needle.form };
	}
	return undefined;
}

/** The user id is as Amazon's are: with characters that must be percent-encoded. */
export const USER = canary(
	'user id',
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
		canary('client secret', '', 'canary_secret_in_small_letters_to_its_end'),
		canary('access token', '', 'token_of_canaries_that_has_letters_alone'),
	],
} as const satisfies Record<string, readonly [Canary, Canary]>;

export type Kind = keyof typeof KINDS;
