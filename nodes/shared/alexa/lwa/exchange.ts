import type { Clock } from '../lib/clock';
import { retryAfterMs } from '../lib/backoff';
import type { Grant } from './grant';
import { LwaError } from './lwaError';
import { type LwaAnswer, readTokenResponse, type TokenResponse } from './tokenResponse';

const EXCHANGE_TRIES = 3;
const EXCHANGE_TIMEOUT_MS = 10_000;

const BASE_DELAY_MS = 500;

/** A workflow waits for the exchange, so a longer wish of Amazon's ends it instead. */
const MAX_DELAY_MS = 5_000;

/** Sends the form and gives the answer of any status, or an error where there was none. */
export type PostForm = (
	url: string,
	form: string,
	timeoutMs: number,
) => Promise<LwaAnswer | LwaError>;

/**
 * Exchanges the client id and secret for a token of one scope: `POST` of a form with `grant_type=client_credentials`.
 * Gives an LwaError after 3 tries for 429, 5xx and network failures, at once for any other refusal.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/access-token-api.html
 */
export async function exchange(
	grant: Grant,
	post: PostForm,
	clock: Clock,
): Promise<TokenResponse | LwaError> {
	for (let attempt = 1; ; attempt++) {
		const answer = await post(grant.tokenUrl, formOf(grant), EXCHANGE_TIMEOUT_MS);
		const result = answer instanceof LwaError ? answer : readTokenResponse(answer);
		if (!(result instanceof LwaError) || result.code !== 'LWA_UNAVAILABLE') return result;
		const delayMs = askedDelayMs(answer, clock) ?? ownDelayMs(attempt, clock);
		if (attempt === EXCHANGE_TRIES || delayMs > MAX_DELAY_MS) return result;
		await clock.sleep(delayMs);
	}
}

/** Every value is percent-encoded: a secret with `&` or `+` would otherwise be cut. */
export const formOf = ({ clientId, clientSecret, scope }: Grant): string =>
	Object.entries({
		grant_type: 'client_credentials',
		client_id: clientId,
		client_secret: clientSecret,
		scope,
	})
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&');

const askedDelayMs = (answer: LwaAnswer | LwaError, clock: Clock) =>
	answer instanceof LwaError ? undefined : retryAfterMs(answer.headers['retry-after'], clock.now());

const ownDelayMs = (attempt: number, clock: Clock) =>
	BASE_DELAY_MS * 2 ** (attempt - 1) * (0.5 + clock.random() / 2);
