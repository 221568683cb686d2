import { parseJson } from '../input/json';
import { mask, safeText, shorten } from '../input/problem';
import { type ApiResponse, requestIdOf } from './apiResponse';
import { hideSecrets } from './hideSecrets';
import {
	type Recipient,
	type FailureText,
	meaningOfSituation,
	meaningOfStatus,
} from './failureTexts';
import type { Situation } from './retryPolicy';

const SHOWN_CHARACTERS = 300;
/** More than is shown, since what is hidden takes no room; a server may say megabytes. */
const READ_CHARACTERS = 5_000;

/** What happened and what to do, with Amazon's own words at the end. */
export function explainFailure(
	answer: Extract<ApiResponse, { kind: 'answer' | 'noAnswer' }>,
	situation: Exclude<Situation, 'accepted'>,
	recipient: Recipient,
	token?: string,
): FailureText & { statusCode?: number; requestId?: string } {
	const secrets = [recipient.userId, token];
	if (answer.kind === 'noAnswer') {
		const meaning = meaningOfSituation(answer.reason);
		return { ...meaning, description: withDetail(meaning.description, answer.detail, secrets) };
	}
	const meaning =
		situation === 'final'
			? meaningOfStatus(answer.statusCode, recipient)
			: meaningOfSituation(situation);
	const requestId = requestIdOf(answer, secrets);
	return {
		...meaning,
		description: withDetail(meaning.description, amazonsWords(answer.body), secrets),
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
	const hidden = hideSecrets(detail.slice(0, READ_CHARACTERS), secrets);
	return `${description} (${shorten(safeText(mask(hidden)), SHOWN_CHARACTERS)}).`;
}
