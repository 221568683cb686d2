import type { Result } from '../lib/result';
import { TIME_ZONE_FIX } from '../lib/time';

/** A field as the user sees it (`field`, its display name) and where its value goes (`path`). */
export interface FieldRef {
	field: string;
	path: string;
}

/**
 * One thing that has to be changed before a request can be sent. `value` is what was found, shortened and safe to show;
 * `rule` reads as the end of a sentence that starts with the field's name.
 */
export interface Problem extends FieldRef {
	value: string;
	rule: string;
	/** An expression that failed; absent for a value that breaks a rule. */
	code?: 'EXPRESSION';
}

const SHOWN_CHARACTERS = 60;

/** A value for people to read: quoted, on one line, shortened, without characters that n8n would show as HTML. */
export function showValue(value: unknown): string {
	if (value === undefined || value === null || value === '') return 'empty';
	const text = safeText(
		typeof value === 'bigint' || typeof value === 'number' ? String(value) : stringify(value),
	);
	return shorten(mask(text), SHOWN_CHARACTERS);
}

/** What looks like a token, a secret or a user id of anyone. */
const CONFIDENTIAL =
	/(Atc|Atza|Atzr)(\||%7C)[^\s"']+|Bearer(\s|\\[tnr]|%20)+[^\s"']+|amzn1(\.|%2E)(ask(\.|%2E)account|oa2-cs)[^\s"']*/gi;

/** Tokens, secrets and whole user ids appear in no message, wherever they were typed or repeated. */
export const mask = (text: string) => text.replace(CONFIDENTIAL, '…');

export function shorten(text: string, maxCharacters: number): string {
	// two code units make an emoji, so twice as many hold all that is shown
	const characters = Array.from(text.slice(0, 2 * maxCharacters + 2));
	return characters.length > maxCharacters
		? `${characters.slice(0, maxCharacters).join('')}…`
		: text;
}

/** Replaces what n8n's error panel would take for markup. */
export const safeText = (text: string) =>
	text
		.replace(/</g, '‹')
		.replace(/>/g, '›')
		.replace(/[\u2028\u2029]/g, ' ');

export const problem = (ref: FieldRef, value: unknown, rule: string): Problem => ({
	field: safeText(ref.field),
	path: safeText(ref.path),
	value: showValue(value),
	rule: safeText(rule),
});

/** What n8n throws for each expression of a workflow whose time zone is not valid. */
const INVALID_TIME_ZONE = /invalid time ?zone/i;

const REASON_CHARACTERS = 200;

/** The message of an error that somebody else has thrown, safe to show. */
export function reasonOf(error: unknown): string {
	const message = error instanceof Error ? error.message : 'it gives something that cannot be read';
	const reason = shorten(safeText(mask(message)), REASON_CHARACTERS);
	return INVALID_TIME_ZONE.test(message) ? `${reason}; ${TIME_ZONE_FIX}` : reason;
}

/** An expression that failed, as a problem of its field. */
export const expressionProblem = (field: string, error: unknown): Problem => ({
	field,
	path: '',
	value: 'an expression',
	rule: `contains an expression that cannot be resolved: ${reasonOf(error)}`,
	code: 'EXPRESSION',
});

/** `"Alert Type" must be one of … (it is "snow")` */
export function describeProblem({ field, value, rule, code }: Problem): string {
	const isSaid = code === 'EXPRESSION' || (rule.includes('empty') && value === 'empty');
	return `"${field}" ${rule}${isSaid ? '' : ` (it is ${value})`}`;
}

const MAX_SENTENCES = 20;

/** All problems as sentences, within what a person reads. */
export function describeProblems(problems: readonly Problem[]): string {
	const sentences = problems.slice(0, MAX_SENTENCES).map(describeProblem);
	const more = problems.length - sentences.length;
	return [...sentences, ...(more > 0 ? [`And ${more} more`] : [])].join('. ');
}

function stringify(value: unknown): string {
	try {
		return JSON.stringify(value) ?? String(value);
	} catch {
		return 'a value that cannot be shown';
	}
}

/** Gathers all problems of an item, so that the user hears of every one at once. */
export class Problems {
	readonly list: Problem[] = [];

	add(ref: FieldRef, value: unknown, rule: string): undefined {
		this.include([problem(ref, value, rule)]);
		return undefined;
	}

	/** A field with a failed expression reads as empty. Problems that only follow from that are left out. */
	include(found: readonly Problem[]): void {
		for (const each of found) {
			const isNew = !this.list.some(
				({ field, code }) => code === 'EXPRESSION' && field === each.field,
			);
			if (isNew) this.list.push(each);
		}
	}

	/** The value that was read, or undefined with the problem noted. `shown` replaces the raw value in the message. */
	take<T>(ref: FieldRef, raw: unknown, read: Result<T>, shown: unknown = raw): T | undefined {
		if (read.ok) return read.value;
		return this.add(ref, shown, read.error);
	}

	get found(): boolean {
		return this.list.length > 0;
	}
}
