import { meaningOfDataStoreError } from '../dataStore/apiErrors';
import { parsedBody } from '../input/json';
import { mask, safeText, shorten } from '../input/problem';
import { userIdWarning } from '../input/userId';
import { RETRY_AFTER_MAX_MS } from '../lib/backoff';
import type { Failure } from '../lib/failure';
import { type ApiResponse, type FailureSituation, hideSecrets, requestIdOf } from './apiResponse';
import {
	type FailureText,
	meaningOfSituation,
	meaningOfStatus,
	NOTHING_SENT,
	type Recipient,
} from './failureTexts';
import { RETRY_POLICY } from './retryPolicy';

const SHOWN_CHARACTERS = 300;
/** More than is shown, since what is hidden takes no room; a server may say megabytes. */
const READ_CHARACTERS = 5_000;

/** The call that failed: to whom it went, whether an earlier try may have arrived, and the token it was made with. */
interface ExplainedCall {
	recipient: Recipient;
	ambiguous: boolean;
	token: string | undefined;
}

/** What happened and what to do, with Amazon's own words at the end. */
export function explainFailure(
	response: Extract<ApiResponse, { kind: 'response' | 'noResponse' }>,
	situation: FailureSituation,
	{ recipient, ambiguous, token }: ExplainedCall,
): FailureText & { statusCode?: number; requestId?: string } {
	const secrets = [recipient.userId, token];
	/** An ambiguous failure says itself that the request may have arrived. */
	const isEarlier = ambiguous && !RETRY_POLICY[situation].ambiguous;
	if (response.kind === 'noResponse') {
		const meaning = afterEarlierTries(meaningOfSituation(response.reason), isEarlier);
		return { ...meaning, description: withDetail(meaning.description, response.detail, secrets) };
	}
	const meaning = afterEarlierTries(meaningOf(response, situation, recipient), isEarlier);
	const requestId = requestIdOf(response, secrets);
	const warning =
		isAboutUser(response.statusCode) && recipient.userId && userIdWarning(recipient.userId);
	const description = warning ? `${warning}\n\n${meaning.description}` : meaning.description;
	return {
		...meaning,
		description: withDetail(description, amazonsWords(response.body), secrets),
		statusCode: response.statusCode,
		...(requestId === undefined ? {} : { requestId }),
	};
}

function meaningOf(
	{ statusCode, body }: Extract<ApiResponse, { kind: 'response' }>,
	situation: FailureSituation,
	recipient: Recipient,
): FailureText {
	const said =
		recipient.service === 'dataStore' ? meaningOfDataStoreError(body, recipient) : undefined;
	if (said) return said;
	return situation === 'final'
		? meaningOfStatus(statusCode, recipient)
		: meaningOfSituation(situation);
}

const isAboutUser = (statusCode: number) => statusCode === 403 || statusCode === 404;

/** Says what an earlier try may have done, and nothing that it may have made untrue. */
export function afterEarlierTries(meaning: FailureText, isAmbiguous: boolean): FailureText {
	if (!isAmbiguous) return meaning;
	const description = `${meaning.description.replace(NOTHING_SENT, '')}\n\n${EARLIER_TRY}`;
	return { ...meaning, description };
}

/** Amazon asks for more time than a workflow waits. */
export function withLongWait(failure: Failure, askedMs: number | undefined): Failure {
	if (askedMs === undefined || askedMs <= RETRY_AFTER_MAX_MS) return failure;
	const retryAfterSeconds = Math.ceil(askedMs / 1000);
	const description = `${failure.description}\n\nAmazon asks to wait ${retryAfterSeconds} seconds.`;
	return { ...failure, description, retryAfterSeconds };
}

const EARLIER_TRY = 'An earlier try got no clear response, so Amazon may have accepted it.';

function amazonsWords(body: unknown): string {
	const value = parsedBody(body);
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
	return `${description}\n\n${shorten(safeText(mask(hidden)), SHOWN_CHARACTERS)}`;
}
