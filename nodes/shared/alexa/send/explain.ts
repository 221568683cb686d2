import { safeText } from '../problem';
import { type ApiAnswer, requestIdOf } from './answer';
import { type Addressee, type Meaning, meaningOfSituation, meaningOfStatus } from './meanings';
import type { Situation } from './retryTable';

const SHOWN_CHARACTERS = 300;

/** What happened and what to do, with Amazon's own words at the end. */
export function explain(
	answer: Extract<ApiAnswer, { kind: 'answer' | 'noAnswer' }>,
	situation: Exclude<Situation, 'accepted'>,
	addressee: Addressee,
): Meaning & { statusCode?: number; requestId?: string } {
	if (answer.kind === 'noAnswer') {
		const meaning = meaningOfSituation(answer.reason);
		return { ...meaning, description: withDetail(meaning.description, answer.detail, addressee) };
	}
	const meaning =
		situation === 'final'
			? meaningOfStatus(answer.statusCode, addressee)
			: meaningOfSituation(situation);
	const requestId = requestIdOf(answer);
	return {
		...meaning,
		description: withDetail(meaning.description, amazonsWords(answer.body), addressee),
		statusCode: answer.statusCode,
		...(requestId === undefined ? {} : { requestId }),
	};
}

function amazonsWords(body: unknown): string {
	const value = typeof body === 'string' ? parse(body) : body;
	const message =
		typeof value === 'object' && value !== null
			? (value as { message?: unknown }).message
			: undefined;
	return typeof message === 'string' && message !== '' ? `Amazon says: ${message}` : '';
}

/** Tokens and whole user ids never pass, even if a server repeats them. */
function withDetail(description: string, detail: string, { userId }: Addressee): string {
	if (detail === '') return description;
	const known = userId
		? detail.split(userId).join('…').split(encodeURIComponent(userId)).join('…')
		: detail;
	const safe = safeText(
		known.replace(/\b(Atc|Atza|Atzr)\|[^\s"']+/g, '…').replace(/Bearer\s+\S+/gi, '…'),
	);
	return `${description} (${safe.slice(0, SHOWN_CHARACTERS)})`;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
