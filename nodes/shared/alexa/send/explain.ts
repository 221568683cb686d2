import { parseJson } from '../parseJson';
import { mask, safeText, shorten } from '../problem';
import { type ApiAnswer, requestIdOf } from './answer';
import { type Addressee, type Meaning, meaningOfSituation, meaningOfStatus } from './meanings';
import type { Situation } from './retryTable';

const SHOWN_CHARACTERS = 300;

/** What happened and what to do, with Amazon's own words at the end. */
export function explain(
	answer: Extract<ApiAnswer, { kind: 'answer' | 'noAnswer' }>,
	situation: Exclude<Situation, 'accepted'>,
	addressee: Addressee,
	token?: string,
): Meaning & { statusCode?: number; requestId?: string } {
	if (answer.kind === 'noAnswer') {
		const meaning = meaningOfSituation(answer.reason);
		return {
			...meaning,
			description: withDetail(meaning.description, answer.detail, [addressee.userId, token]),
		};
	}
	const meaning =
		situation === 'final'
			? meaningOfStatus(answer.statusCode, addressee)
			: meaningOfSituation(situation);
	const requestId = requestIdOf(answer);
	return {
		...meaning,
		description: withDetail(meaning.description, amazonsWords(answer.body), [
			addressee.userId,
			token,
		]),
		statusCode: answer.statusCode,
		...(requestId === undefined ? {} : { requestId }),
	};
}

function amazonsWords(body: unknown): string {
	const value = typeof body === 'string' ? parseJson(body) : body;
	const message =
		typeof value === 'object' && value !== null
			? (value as { message?: unknown }).message
			: undefined;
	return typeof message === 'string' && message !== '' ? `Amazon says: ${message}` : '';
}

/** Tokens and whole user ids never pass, even if a server repeats them. */
function withDetail(
	description: string,
	detail: string,
	secrets: ReadonlyArray<string | undefined>,
): string {
	if (detail === '') return description;
	const masked = secrets
		.flatMap((secret) => (secret ? [secret, encodeURIComponent(secret)] : []))
		.reduce((text, secret) => text.split(secret).join('…'), detail);
	return `${description} (${shorten(safeText(mask(masked)), SHOWN_CHARACTERS)}).`;
}
